#pragma once

#include <cstddef>
#include <string_view>

#include "diagnostics.h"
#include "value.h"

namespace glassine {

struct FrontMatter {
  Value fields;              // a mapping, empty where there is none or where it was refused
  size_t body = 0;           // byte offset at which the Markdown begins
  std::string_view refused;  // the block as its author wrote it, where it could not be read
};

// Reads the front matter that `text` (valid UTF-8, no byte order mark) begins with, if it does:
// YAML between lines of three dashes (or closed by three dots), Hexo's form without the opening
// line, and Hexo's JSON closed by a line of three semicolons. A document that merely begins with a
// thematic break has none. Whatever is wrong goes into `diagnostics`; code is never run.
FrontMatter read_front_matter(std::string_view text, Diagnostics& diagnostics);

}  // namespace glassine
