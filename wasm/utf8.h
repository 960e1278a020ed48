#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace glassine {

struct CodePoint {
  char32_t value;
  size_t length;  // bytes it takes in UTF-8: 1 to 4
};

// The code point that begins at `offset`. `text` is valid UTF-8 and `offset` is on a boundary.
CodePoint decode_utf8(std::string_view text, size_t offset);

// The last code point of `text`, which is valid UTF-8 and not empty.
char32_t last_code_point(std::string_view text);

// Appends `value` in UTF-8; what is no Unicode scalar value becomes U+FFFD.
void append_utf8(std::string& out, char32_t value);

// Byte offset of the first ill-formed sequence, or npos (Unicode 15, table 3-7). A zero byte counts
// as one here and below: CommonMark (2.3) has it replaced too.
size_t find_invalid_utf8(std::string_view text);

// `text` with every ill-formed sequence replaced by one U+FFFD for each maximal subpart, as the
// WHATWG Encoding Standard's decoder does, so that the engine and the browser see the same text.
std::string repair_utf8(std::string_view text);

}  // namespace glassine
