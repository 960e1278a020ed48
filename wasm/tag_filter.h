#pragma once

#include <string>
#include <string_view>

namespace glassine {

// Whether the text of elements of that name is no HTML to a browser, or the name itself changes how
// it reads all that follows.
bool is_raw_text_element(std::string_view name);

// `html` after GFM's tag filter (6.11), which makes text of the tags of such elements.
std::string with_tags_filtered(std::string_view html);

}  // namespace glassine
