#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// Character classes and comparisons for ASCII; <cctype> depends on the locale.
namespace glassine {

constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_ascii_alphanumeric(char c) { return is_ascii_digit(c) || is_ascii_letter(c); }
constexpr char to_ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// What a digit is worth, a letter being one of ten and more, in either case.
constexpr unsigned digit_value(char c) {
  return static_cast<unsigned>(is_ascii_digit(c) ? c - '0' : to_ascii_lower(c) - 'a' + 10);
}

// What HTML takes for a space (WHATWG Infra, 4.6).
constexpr std::string_view html_white_space = " \t\n\f\r";

constexpr bool equal_ignoring_ascii_case(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (size_t index = 0; index < a.size(); ++index) {
    if (to_ascii_lower(a[index]) != to_ascii_lower(b[index])) return false;
  }
  return true;
}

// `text` without the bytes of `unwanted` at its ends.
constexpr std::string_view trim(std::string_view text, std::string_view unwanted = " \t\r\n") {
  const size_t first = text.find_first_not_of(unwanted);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(unwanted) - first + 1);
}

}  // namespace glassine
