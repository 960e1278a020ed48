#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace glassine {

// Why a YAML text is refused.
enum class YamlProblem : uint8_t {
  none,
  syntax,  // with libyaml's words for it
  control_character,
  second_document,
  too_many_values,
  too_deep,
  no_value,
  key_not_text,
  duplicate_key,
};

// One sentence for its author: what it is, and what to write instead. `name` is what some are
// about: the key, or libyaml's words.
std::string explain(YamlProblem problem, std::string_view name);

}  // namespace glassine
