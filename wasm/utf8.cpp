#include "utf8.h"

#include <cstdint>

namespace glassine {
namespace {

struct Sequence {
  bool valid;
  size_t length;  // of the character, or of the maximal subpart when it is ill-formed
};

Sequence read_sequence(std::string_view text, size_t offset) {
  const auto byte_at = [&](size_t index) { return static_cast<uint8_t>(text[index]); };
  const uint8_t lead = byte_at(offset);
  if (lead < 0x80) return {lead != 0, 1};

  // Only the second byte's range depends on the lead byte: it is what keeps out overlong forms,
  // surrogates and what lies beyond U+10FFFF.
  size_t length = 0;
  uint8_t lowest = 0x80;
  uint8_t highest = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    if (lead == 0xE0) lowest = 0xA0;
    if (lead == 0xED) highest = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    if (lead == 0xF0) lowest = 0x90;
    if (lead == 0xF4) highest = 0x8F;
  } else {
    return {false, 1};
  }
  for (size_t index = 1; index < length; ++index) {
    if (offset + index >= text.size()) return {false, index};
    const uint8_t byte = byte_at(offset + index);
    if (byte < lowest || byte > highest) return {false, index};
    lowest = 0x80;
    highest = 0xBF;
  }
  return {true, length};
}

}  // namespace

CodePoint decode_utf8(std::string_view text, size_t offset) {
  const auto bits = [&](size_t index) {
    return static_cast<char32_t>(text[offset + index] & 0x3F);
  };
  const auto lead = static_cast<uint8_t>(text[offset]);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1Fu) << 6 | bits(1), 2};
  if (lead < 0xF0) return {(lead & 0x0Fu) << 12 | bits(1) << 6 | bits(2), 3};
  return {(lead & 0x07u) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3), 4};
}

char32_t last_code_point(std::string_view text) {
  size_t offset = text.size() - 1;
  while ((text[offset] & 0xC0) == 0x80) --offset;
  return decode_utf8(text, offset).value;
}

void append_utf8(std::string& out, char32_t value) {
  if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) value = 0xFFFD;
  const auto append = [&](char32_t byte) { out += static_cast<char>(byte); };
  const auto append_continuation = [&](int shift) { append(0x80 | (value >> shift & 0x3F)); };
  if (value < 0x80) {
    append(value);
  } else if (value < 0x800) {
    append(0xC0 | value >> 6);
    append_continuation(0);
  } else if (value < 0x10000) {
    append(0xE0 | value >> 12);
    append_continuation(6);
    append_continuation(0);
  } else {
    append(0xF0 | value >> 18);
    append_continuation(12);
    append_continuation(6);
    append_continuation(0);
  }
}

size_t find_invalid_utf8(std::string_view text) {
  for (size_t offset = 0; offset < text.size();) {
    const Sequence sequence = read_sequence(text, offset);
    if (!sequence.valid) return offset;
    offset += sequence.length;
  }
  return std::string_view::npos;
}

std::string repair_utf8(std::string_view text) {
  std::string repaired;
  repaired.reserve(text.size() + text.size() / 8);
  for (size_t offset = 0; offset < text.size();) {
    const Sequence sequence = read_sequence(text, offset);
    if (sequence.valid) {
      repaired.append(text.substr(offset, sequence.length));
    } else {
      append_utf8(repaired, 0xFFFD);
    }
    offset += sequence.length;
  }
  return repaired;
}

}  // namespace glassine
