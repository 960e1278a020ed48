#include "tag_filter.h"

#include <algorithm>

#include "word_list.h"

namespace glassine {
namespace {

constexpr std::string_view raw_text_elements =
    "title textarea style xmp iframe noembed noframes script plaintext";

// Whether `html` begins with such a tag. A line's end may be its end: spans come line by line.
bool is_filtered_tag(std::string_view html) {
  html = html.substr(html.starts_with("</") ? 2 : 1, sizeof "plaintext/>" - 1);
  const size_t length = std::min(html.find_first_of(" \t\r\n/>"), html.size());
  const bool ends =
      length == html.size() || html[length] != '/' || html.substr(length).starts_with("/>");
  return ends && is_raw_text_element(html.substr(0, length));
}

}  // namespace

bool is_raw_text_element(std::string_view name) {
  return lists_word_ignoring_ascii_case(raw_text_elements, name);
}

std::string with_tags_filtered(std::string_view html) {
  std::string filtered;
  for (size_t at = 0; at < html.size(); ++at) {
    if (html[at] == '<' && is_filtered_tag(html.substr(at))) {
      filtered += "&lt;";
    } else {
      filtered += html[at];
    }
  }
  return filtered;
}

}  // namespace glassine
