#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace glassine {

// The parts one after another. One call instead of a chain of temporary strings, each of which
// costs the module more code than this whole function.
inline std::string concatenate(std::initializer_list<std::string_view> parts) {
  std::string whole;
  for (const std::string_view part : parts) whole.append(part.data(), part.size());
  return whole;
}

}  // namespace glassine
