#include "escape.h"

#include <array>
#include <cstdint>

namespace glassine {
namespace {

using ByteSet = std::array<bool, 256>;

constexpr ByteSet html_special = [] {
  ByteSet set{};
  for (const char c : std::string_view("&<>\"")) set[static_cast<uint8_t>(c)] = true;
  return set;
}();

// RFC 3986's unreserved, reserved and "%", but for the brackets: CommonMark's reference
// implementation encodes those, and so do its examples. "&" needs escaping for HTML.
constexpr ByteSet url_plain = [] {
  ByteSet set{};
  for (int c = '0'; c <= '9'; ++c) set[c] = true;
  for (int c = 'A'; c <= 'Z'; ++c) set[c] = true;
  for (int c = 'a'; c <= 'z'; ++c) set[c] = true;
  for (const char c : std::string_view("-._~:/?#@!$'()*+,;=%")) set[static_cast<uint8_t>(c)] = true;
  return set;
}();

// Appends the longest run from `offset` on that `is_plain` allows; returns where it ends.
template <typename Predicate>
size_t append_run(std::string& out, std::string_view text, size_t offset, Predicate is_plain) {
  size_t end = offset;
  while (end < text.size() && is_plain(static_cast<uint8_t>(text[end]))) ++end;
  out.append(text.data() + offset, end - offset);
  return end;
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
  size_t offset = 0;
  while (true) {
    offset = append_run(out, text, offset, [](uint8_t byte) { return !html_special[byte]; });
    if (offset == text.size()) return;
    switch (text[offset++]) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      default:
        out += "&quot;";
        break;
    }
  }
}

void append_escaped_url(std::string& out, std::string_view url) {
  constexpr std::string_view hexadecimal = "0123456789ABCDEF";
  size_t offset = 0;
  while (true) {
    offset = append_run(out, url, offset, [](uint8_t byte) { return url_plain[byte]; });
    if (offset == url.size()) return;
    const auto byte = static_cast<uint8_t>(url[offset++]);
    if (byte == '&') {
      out += "&amp;";
    } else {
      out += '%';
      out += hexadecimal[byte >> 4];
      out += hexadecimal[byte & 0xF];
    }
  }
}

}  // namespace glassine
