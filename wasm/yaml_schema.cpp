#include "yaml_schema.h"

#include <cstdint>

#include "ascii.h"
#include "decimal.h"
#include "word_list.h"

namespace glassine {
namespace {

// Takes the digits that `text` begins with off it and returns them.
std::string_view take_digits(std::string_view& text) {
  size_t length = 0;
  while (length < text.size() && is_ascii_digit(text[length])) ++length;
  const std::string_view digits = text.substr(0, length);
  text.remove_prefix(length);
  return digits;
}

// 0o17 and 0x1F; empty where `text` is neither.
std::string decimal_of_based_integer(std::string_view text) {
  const bool octal = text.starts_with("0o");
  if (!octal && !text.starts_with("0x")) return {};
  text.remove_prefix(2);
  const uint64_t base = octal ? 8 : 16;
  uint64_t value = 0;
  for (const char c : text) {
    const uint64_t digit =
        static_cast<uint64_t>(is_ascii_digit(c) ? c - '0' : to_ascii_lower(c) - 'a' + 10);
    if (!is_ascii_alphanumeric(c) || digit >= base || value > UINT64_MAX / base - 1) return {};
    value = value * base + digit;
  }
  return text.empty() ? std::string() : decimal(value);
}

// [-+]? ( digits ("." digits?)? | "." digits ) ([eE] [-+]? digits)? rewritten as JSON would have
// it: no plus sign, no leading zeros, digits on both sides of a point. Empty for anything else.
std::string json_number_of(std::string_view text) {
  std::string json;
  if (text.starts_with('-')) json = "-";
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);

  std::string_view whole = take_digits(text);
  const bool has_point = text.starts_with('.');
  if (has_point) text.remove_prefix(1);
  const std::string_view fraction = has_point ? take_digits(text) : std::string_view();
  if (whole.empty() && fraction.empty()) return {};
  while (whole.size() > 1 && whole.front() == '0') whole.remove_prefix(1);
  json += whole.empty() ? "0" : whole;
  if (!fraction.empty()) {
    json += '.';
    json += fraction;
  }

  if (text.empty()) return json;
  if (text.front() != 'e' && text.front() != 'E') return {};
  text.remove_prefix(1);
  json += 'e';
  if (text.starts_with('-') || text.starts_with('+')) {
    json += text.front();
    text.remove_prefix(1);
  }
  const std::string_view exponent = take_digits(text);
  if (exponent.empty() || !text.empty()) return {};
  json += exponent;
  return json;
}

}  // namespace

Value resolve_plain_scalar(std::string_view scalar) {
  Value value;
  if (scalar.empty() || lists_word("~ null Null NULL", scalar)) return value;
  const bool is_true = lists_word("true True TRUE", scalar);
  if (is_true || lists_word("false False FALSE", scalar)) {
    value.kind = Value::Kind::boolean;
    value.text = is_true ? "true" : "false";
    return value;
  }
  value.text = decimal_of_based_integer(scalar);
  if (value.text.empty()) value.text = json_number_of(scalar);
  if (!value.text.empty()) {
    value.kind = Value::Kind::number;
    return value;
  }
  value.kind = Value::Kind::string;
  value.text = scalar;
  return value;
}

}  // namespace glassine
