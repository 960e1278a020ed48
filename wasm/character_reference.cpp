#include "character_reference.h"

#include <algorithm>

#include "ascii.h"
#include "utf8.h"

namespace glassine {
namespace {

// The names that give ASCII, each followed by its character, which is never a letter. (fjlig, which
// gives "fj", is left to the browser: it can neither end a scheme nor hide in one.)
constexpr std::string_view ascii_references =
    "Tab\tNewLine\nexcl!quot\"QUOT\"num#dollar$percnt%amp&AMP&apos'lpar(rpar)ast*midast*plus+comma,"
    "period.sol/"
    "colon:semi;lt<LT<equals=gt>GT>quest?commat@lsqb[lbrack[bsol\\rsqb]rbrack]Hat^lowbar_"
    "UnderBar_grave`DiacriticalGrave`lcub{lbrace{verbar|vert|VerticalLine|rcub}rbrace}";

char32_t parse_digits(std::string_view digits, unsigned base) {
  char32_t value = 0;
  for (const char c : digits) {
    value = value * base + digit_value(c);
    if (value > 0x10FFFF) return 0xFFFD;
  }
  return value == 0 ? 0xFFFD : value;
}

}  // namespace

bool take_reference(std::string_view& text, std::string_view& piece) {
  constexpr std::string_view digits =
      "0123456789abcdefABCDEFghijklmnopqrstuvwxyzGHIJKLMNOPQRSTUVWXYZ";
  size_t size = 0;
  bool is_reference = false;
  if (text.starts_with('&')) {
    const bool is_numeric = text.substr(1).starts_with('#');
    const bool is_hexadecimal =
        is_numeric && (text.substr(2, 1) == "x" || text.substr(2, 1) == "X");
    const size_t begin = is_hexadecimal ? 3 : is_numeric ? 2 : 1;
    const size_t longest = is_numeric ? 9 - begin : 48;
    size = std::min(text.find_first_not_of(digits.substr(0, is_hexadecimal ? 22
                                                            : is_numeric   ? 10
                                                                           : 62),
                                           begin),
                    text.size());
    is_reference = size > begin && size - begin <= longest && text.substr(size).starts_with(';');
  }
  size = is_reference ? size + 1 : text.find('&', 1);
  piece = text.substr(0, size);
  text.remove_prefix(piece.size());
  return is_reference;
}

bool append_decoded_reference(std::string& out, std::string_view reference) {
  const std::string_view body = reference.substr(1, reference.size() - 2);
  if (body.starts_with("#x") || body.starts_with("#X")) {
    append_utf8(out, parse_digits(body.substr(2), 16));
    return true;
  }
  if (body.starts_with('#')) {
    append_utf8(out, parse_digits(body.substr(1), 10));
    return true;
  }
  size_t begin = 0;
  for (size_t at = 0; at < ascii_references.size(); ++at) {
    if (is_ascii_letter(ascii_references[at])) continue;
    if (ascii_references.substr(begin, at - begin) == body) {
      out += ascii_references[at];
      return true;
    }
    begin = at + 1;
  }
  return false;
}

}  // namespace glassine
