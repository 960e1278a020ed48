#pragma once

#include <cstddef>
#include <string_view>

#include "ascii.h"

namespace glassine {

// Whether `holds(word)` for any of the words of `list`, which single spaces part.
template <typename Predicate>
constexpr bool any_word(std::string_view list, Predicate holds) {
  while (!list.empty()) {
    const size_t end = list.find(' ');
    if (holds(list.substr(0, end))) return true;
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
  return false;
}

// Whether `word` is among the words of `list`. For the short lists that
// the engine knows by heart: one string takes a quarter of the room of an array of views.
constexpr bool lists_word(std::string_view list, std::string_view word) {
  return any_word(list, [&](std::string_view listed) { return listed == word; });
}

constexpr bool lists_word_ignoring_ascii_case(std::string_view list, std::string_view word) {
  return any_word(list,
                  [&](std::string_view listed) { return equal_ignoring_ascii_case(listed, word); });
}

}  // namespace glassine
