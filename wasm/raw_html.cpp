#include "raw_html.h"

#include <algorithm>

#include "ascii.h"
#include "word_list.h"

namespace glassine {
namespace {

constexpr std::string_view filtered_tags =
    "title textarea style xmp iframe noembed noframes script plaintext";

// Whether `html` begins with such a tag. A line's end may be its end: spans come line by line.
bool is_filtered_tag(std::string_view html) {
  html = html.substr(html.starts_with("</") ? 2 : 1, sizeof "plaintext/>" - 1);
  const size_t length = std::min(html.find_first_of(" \t\r\n/>"), html.size());
  std::string name;
  for (const char c : html.substr(0, length)) name += to_ascii_lower(c);
  const bool ends =
      length == html.size() || html[length] != '/' || html.substr(length).starts_with("/>");
  return ends && lists_word(filtered_tags, name);
}

}  // namespace

std::string without_comments(std::string_view html) {
  std::string rest;
  while (true) {
    const size_t begin = html.find("<!--");
    // <!--> and <!---> are whole comments, so the end is looked for from the first two dashes on.
    const size_t end = begin == std::string_view::npos ? begin : html.find("-->", begin + 2);
    if (end == std::string_view::npos) break;
    rest += html.substr(0, begin);
    html.remove_prefix(end + 3);
  }
  rest += html;
  return rest;
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
