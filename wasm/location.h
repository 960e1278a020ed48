#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace glassine {

// Where something stands in a file, as its author's editor counts.
struct Location {
  size_t line = 1;    // from 1; LF, CRLF and CR each end a line
  size_t column = 1;  // from 1, in code points
};

// Locates bytes of a text, in one pass over it.
class Locator {
 public:
  // `text` is to outlive the locator.
  explicit Locator(std::string_view text) : text_(text) {}

  // `offset` is in bytes, at or behind the one asked for last; beyond the text it means its end.
  Location locate(size_t offset);

 private:
  std::string_view text_;
  size_t offset_ = 0;
  Location location_;
};

// The locations of `offsets`, which may be in any order, in that order.
std::vector<Location> locate_all(std::string_view text, std::span<const size_t> offsets);

}  // namespace glassine
