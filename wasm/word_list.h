#pragma once

#include <cstddef>
#include <string_view>

namespace glassine {

// Whether `word` is among the words of `list`, which single spaces part. For the short lists that
// the engine knows by heart: one string takes a quarter of the room of an array of views.
constexpr bool lists_word(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const size_t end = list.find(' ');
    if (list.substr(0, end) == word) return true;
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
  return false;
}

}  // namespace glassine
