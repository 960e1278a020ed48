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

// The largest integer up to which a JavaScript number holds each one.
constexpr std::string_view largest_integer = "9007199254740991";

bool is_exact(std::string_view digits) {
  return digits.size() < largest_integer.size() ||
         (digits.size() == largest_integer.size() && digits <= largest_integer);
}

// A number as JSON writes it; empty text for what is none.
struct Number {
  std::string text;
  bool is_exact = true;
  bool loses_zeros = false;
};

// 0o17 and 0x1F.
Number based_integer_of(std::string_view text) {
  const bool octal = text.starts_with("0o");
  if (!octal && !text.starts_with("0x")) return {};
  text.remove_prefix(2);
  const uint64_t base = octal ? 8 : 16;
  uint64_t value = 0;
  bool fits = true;
  for (const char c : text) {
    if (!is_ascii_alphanumeric(c) || digit_value(c) >= base) return {};
    fits = fits && value < uint64_t{1} << 53;
    value = value * base + digit_value(c);
  }
  if (text.empty()) return {};
  std::string json = decimal(value);
  const bool exact = fits && is_exact(json);
  return {std::move(json), exact, false};
}

// [-+]? ( digits ("." digits?)? | "." digits ) ([eE] [-+]? digits)? rewritten as JSON would have
// it: no plus sign, no leading zeros, digits on both sides of a point.
Number decimal_number_of(std::string_view text) {
  Number number;
  std::string& json = number.text;
  if (text.starts_with('-')) json = "-";
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);

  std::string_view whole = take_digits(text);
  const bool has_point = text.starts_with('.');
  if (has_point) text.remove_prefix(1);
  const std::string_view fraction = has_point ? take_digits(text) : std::string_view();
  if (whole.empty() && fraction.empty()) return {};
  number.loses_zeros = (whole.size() > 1 && whole.front() == '0') || fraction.ends_with('0');
  while (whole.size() > 1 && whole.front() == '0') whole.remove_prefix(1);
  number.is_exact = is_exact(whole);
  json += whole.empty() ? "0" : whole;
  if (!fraction.empty()) {
    json += '.';
    json += fraction;
  }

  if (text.empty()) return number;
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
  number.is_exact = number.is_exact && exponent.size() <= 2;
  return number;
}

bool is_beyond_numbers(std::string_view scalar) {
  if (scalar.starts_with('-') || scalar.starts_with('+')) scalar.remove_prefix(1);
  return lists_word(".inf .Inf .INF", scalar);
}

}  // namespace

ResolvedScalar resolve_plain_scalar(std::string_view scalar) {
  ResolvedScalar resolved;
  Value& value = resolved.value;
  if (scalar.empty() || lists_word("~ null Null NULL", scalar)) return resolved;
  const bool is_true = lists_word("true True TRUE", scalar);
  if (is_true || lists_word("false False FALSE", scalar)) {
    value.kind = Value::Kind::boolean;
    value.text = is_true ? "true" : "false";
    return resolved;
  }
  Number number = based_integer_of(scalar);
  if (number.text.empty()) number = decimal_number_of(scalar);
  resolved.is_inexact =
      !number.is_exact || is_beyond_numbers(scalar) || lists_word(".nan .NaN .NAN", scalar);
  if (!number.text.empty() && number.is_exact) {
    value.kind = Value::Kind::number;
    value.text = std::move(number.text);
    resolved.loses_zeros = number.loses_zeros;
  } else {
    value.kind = Value::Kind::string;
    value.text = scalar;
  }
  return resolved;
}

bool is_plain_key(std::string_view scalar) {
  const ResolvedScalar resolved = resolve_plain_scalar(scalar);
  const Value& value = resolved.value;
  if (value.kind == Value::Kind::number) {
    return value.text == scalar && value.text.find_first_of("-.e") == std::string::npos;
  }
  return value.kind != Value::Kind::null && value.text == scalar && !resolved.is_inexact;
}

}  // namespace glassine
