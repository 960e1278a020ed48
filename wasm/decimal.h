#pragma once

#include <cstdint>
#include <string>

namespace glassine {

// `value` in decimal digits. The standard library's way there takes a table of all two-digit
// numbers, and more code than this, into the module.
inline std::string decimal(uint64_t value) {
  char digits[20];  // of the largest value
  char* const end = digits + sizeof(digits);
  char* begin = end;
  do {
    *--begin = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value > 0);
  return {begin, end};
}

}  // namespace glassine
