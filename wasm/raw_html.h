#pragma once

#include <string>
#include <string_view>

namespace glassine {

// `html` without its comments. One that is never closed stays: it is a slip of its author's, and
// what stands in it is not to be lost.
std::string without_comments(std::string_view html);

// `html` after GFM's tag filter (6.11), which makes text of the tags that change how a browser
// reads all that follows them.
std::string with_tags_filtered(std::string_view html);

}  // namespace glassine
