#include "heading_attributes.h"

#include <algorithm>

#include "ascii.h"
#include "unicode.h"
#include "utf8.h"

namespace glassine {
namespace {

constexpr std::string_view shell_prefix = "glassine";
constexpr std::string_view class_prefix = "user-";

bool is_own_id(std::string_view id) {
  // The shell's ids and its names among the global ones begin so, and go on otherwise.
  const std::string_view rest = id.substr(std::min(id.size(), shell_prefix.size()));
  if (equal_ignoring_ascii_case(id.substr(0, shell_prefix.size()), shell_prefix) && !rest.empty() &&
      rest.front() != '-') {
    return false;
  }
  if (id.starts_with("fn") && id.find(':') != std::string_view::npos) return false;  // footnotes'
  for (size_t offset = 0; offset < id.size();) {
    const CodePoint point = decode_utf8(id, offset);
    offset += point.length;
    const bool is_mark = point.value == '.' || point.value == ':';
    if (point.value == ' ' || !(is_mark || is_kept_in_slug(to_lower(point.value)))) return false;
  }
  return !id.empty();
}

bool is_class(std::string_view name) {
  for (const char c : name) {
    if (!is_ascii_alphanumeric(c) && c != '-' && c != '_') return false;
  }
  return !name.empty();
}

// Adds what one word of a block says; false where it says nothing that is known.
bool add_word(HeadingAttributes& attributes, std::string_view word) {
  const std::string_view name = word.substr(1);
  if (word.front() == '#' && attributes.id.empty() && is_own_id(name)) {
    attributes.id = name;
    return true;
  }
  if (word.front() != '.' || !is_class(name)) return false;
  if (!attributes.classes.empty()) attributes.classes += ' ';
  attributes.classes += class_prefix;
  attributes.classes += name;
  return true;
}

int hexadecimal(char c) {
  if (is_ascii_digit(c)) return c - '0';
  const char lower = to_ascii_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (size_t at = 0; at < text.size(); ++at) {
    const bool is_code = text[at] == '%' && at + 2 < text.size() &&
                         hexadecimal(text[at + 1]) >= 0 && hexadecimal(text[at + 2]) >= 0;
    decoded += is_code
                   ? static_cast<char>(hexadecimal(text[at + 1]) * 16 + hexadecimal(text[at + 2]))
                   : text[at];
    if (is_code) at += 2;
  }
  return decoded;
}

}  // namespace

HeadingAttributes read_heading_attributes(std::string_view text) {
  if (!text.ends_with('}')) return {};
  const size_t open = text.rfind('{');
  // A space before it tells it from an escaped one, with which a stretch of text begins.
  if (open == std::string_view::npos || open == 0 || text[open - 1] != ' ') return {};
  std::string_view words = text.substr(open + 1, text.size() - open - 2);
  if (words.starts_with(':')) words.remove_prefix(1);
  words = trim(words);
  if (!words.starts_with('#') && !words.starts_with('.')) return {};

  HeadingAttributes attributes;
  for (; !words.empty(); words = trim(words)) {
    const size_t end = std::min(words.find(' '), words.size());
    if (!add_word(attributes, words.substr(0, end))) return {{}, {}, 0, true};
    words.remove_prefix(end);
  }
  attributes.length = text.size() - (text.find_last_not_of(" \t\r\n", open - 1) + 1);
  return attributes;
}

std::string take_link_to_itself(std::string& html, size_t content) {
  constexpr std::string_view start = "<a href=\"#";
  constexpr std::string_view end = "</a>";
  const std::string_view link = std::string_view(html).substr(content);
  if (!link.starts_with(start) || !link.ends_with(end) || link.find("<a", 1) != link.npos)
    return {};
  const size_t quote = link.find('"', start.size());
  if (link[quote + 1] != '>') return {};  // It has a title.
  const std::string id = percent_decoded(link.substr(start.size(), quote - start.size()));
  if (find_invalid_utf8(id) != std::string_view::npos || !is_own_id(id)) return {};
  html.resize(html.size() - end.size());
  html.erase(content, quote + 2);
  return id;
}

}  // namespace glassine
