#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace glassine {

// What is wrong with a YAML text, or strange in it. The first are why a text is refused.
enum class YamlProblem : uint8_t {
  none,
  invisible_character,
  tab,
  unusual_space,
  second_document,
  too_many_values,
  too_deep,
  // Lines
  indentation,
  continued_value,
  no_key,
  no_space_after_colon,
  full_width_colon,
  item_among_fields,
  list_on_line_of_key,
  // Keys
  no_key_before_colon,
  explicit_key,
  key_in_lines,
  key_too_long,
  key_not_text,
  duplicate_key,
  // Values
  colon_in_value,
  full_width_quotes,
  first_character,
  anchor_alias_or_tag,
  unclosed_quote,
  text_after_double_quotes,
  text_after_single_quotes,
  unknown_escape,
  empty_line_after_escape,
  unclosed_sequence,
  unclosed_mapping,
  no_comma_in_sequence,
  no_comma_in_mapping,
  text_after_bracket,
  text_beside_block_sign,
  wide_empty_line,
  // Remarks on what was read
  dash_in_value,
  inexact_number,
  lost_zeros,
};

// One or two sentences for its author: what it is, and what to write instead. `name` is the key or
// the character that some are about.
std::string explain(YamlProblem problem, std::string_view name);

}  // namespace glassine
