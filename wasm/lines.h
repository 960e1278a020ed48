#pragma once

#include <cstddef>
#include <string_view>

#include "ascii.h"

namespace glassine {

struct Line {
  size_t begin;
  size_t next;            // where the next line begins; the text's size for the last one
  std::string_view text;  // without its line ending
};

// The line that begins at `begin`, which is below text.size(). LF, CRLF and CR end a line, as in
// CommonMark (2.1).
constexpr Line line_at(std::string_view text, size_t begin) {
  const size_t found = text.find_first_of("\r\n", begin);
  if (found == std::string_view::npos) return {begin, text.size(), text.substr(begin)};
  const bool is_pair = text[found] == '\r' && found + 1 < text.size() && text[found + 1] == '\n';
  return {begin, found + (is_pair ? 2 : 1), text.substr(begin, found - begin)};
}

constexpr std::string_view trim_end(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \t") + 1);
}

}  // namespace glassine
