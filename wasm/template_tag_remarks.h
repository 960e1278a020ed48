#pragma once

#include <cstddef>
#include <string_view>

#include "diagnostics.h"

namespace glassine {

// Tells the author of tags of Hexo's and Jekyll's (template_tags.h): of the first ten each, of the
// others once.
class TemplateTagRemarks {
 public:
  explicit TemplateTagRemarks(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  // `text` is a tag or another line of one, and stands at `offset` in the file.
  void report(std::string_view text, size_t offset);

 private:
  Diagnostics& diagnostics_;
  size_t tags_ = 0;
};

}  // namespace glassine
