#include "autolink.h"

#include <cstddef>
#include <string_view>

#include "ascii.h"
#include "unicode.h"
#include "utf8.h"

namespace glassine {
namespace {

// No host's name is longer (RFC 1035, 2.3.4). To stop here keeps "_www.a_www.a_www.a…" linear.
constexpr size_t maximum_domain = 253;

bool is_one_of(char c, std::string_view characters) {
  return characters.find(c) != std::string_view::npos;
}

bool ends_address(char c) { return is_one_of(c, " \t\r\n<"); }

// What is neither space nor punctuation; beyond ASCII a symbol, such as an emoji, is none.
bool may_begin_host(std::string_view text) {
  char bytes[4] = {};  // whole even where the text ends within a character
  text.copy(bytes, sizeof bytes);
  const char32_t value = decode_utf8({bytes, sizeof bytes}, 0).value;
  if (value < 0x80) return is_ascii_alphanumeric(static_cast<char>(value));
  if (value == 0xA0 || value == 0x3000 || (value >= 0x2000 && value <= 0x206F)) return false;
  const bool is_of_symbols = (value >= 0x20A0 && value < 0x2C00) || value >= 0x1F000;
  return is_of_symbols || md4c_is_unicode_punctuation(value) == 0;
}

// How much of `text` is a domain: 0 where one of its last two labels has an underscore. As in
// cmark-gfm, nothing is asked of the first character, nor of the last of the line.
size_t domain_length(std::string_view text) {
  bool last_has_underscore = false;
  bool last_but_one_has_underscore = false;
  size_t length = 1;
  for (; length + 1 < text.size(); ++length) {
    const char c = text[length];
    if (c == '_') {
      last_has_underscore = true;
    } else if (c == '.') {
      last_but_one_has_underscore = last_has_underscore;
      last_has_underscore = false;
    } else if (!is_ascii_alphanumeric(c) && c != '-') {
      break;
    }
    if (length > maximum_domain) return 0;
  }
  return last_has_underscore || last_but_one_has_underscore ? 0 : length;
}

// `url` without what at its end belongs to the sentence around it: punctuation, a parenthesis that
// it does not open, and what looks like a character reference.
std::string_view without_trailing_punctuation(std::string_view url) {
  ptrdiff_t unopened = 0;
  for (const char c : url) unopened += c == ')' ? 1 : c == '(' ? -1 : 0;
  while (!url.empty()) {
    const char last = url.back();
    if (last == ')' ? unopened-- <= 0 : !is_one_of(last, "?!.,:*_~'\";")) break;
    url.remove_suffix(1);
    if (last != ';') continue;
    size_t name = url.size();
    while (name > 0 && is_ascii_letter(url[name - 1])) --name;
    if (name < url.size() && name > 0 && url[name - 1] == '&') url = url.substr(0, name - 1);
  }
  return url;
}

// Whether `value` is of Chinese, Japanese or Korean text, which has no spaces for an address to
// stand between. Their quotation marks, dashes and ellipsis are those of other scripts.
bool is_of_cjk_text(char32_t value) {
  return is_cjk(value) || (value >= 0x2018 && value <= 0x201D) || value == 0x2014 ||
         value == 0x2026;
}

// Of such text, all but letters, marks and digits: punctuation and the ideographic space. Between
// letters the katakana middle dot belongs to a name, as in "a.b/wiki/マリ・キュリー".
bool ends_cjk_address(char32_t value, bool is_in_letters) {
  return value == 0x30FB ? !is_in_letters : is_punctuation(value) || value == 0x3000;
}

// Whether `address`, which begins with its host, is over where the first letter of CJK text comes
// next. A domain goes on after a dot only. A path goes on after what no sentence begins with:
// the letter in "a.b/c和" is more often the sentence's, that in "a.b/wiki/和" the address's.
bool is_over_before_letter(std::string_view address) {
  const bool has_path = address.find_first_of("/?#") != std::string_view::npos;
  return !is_one_of(address.back(), has_path ? "/=#&-_+@:" : ".");
}

// How much of `text`, which begins with a host, is an address in CJK text: 0 where none is.
size_t length_in_cjk_text(std::string_view text) {
  bool has_letters = false;
  bool is_in_host = true;
  for (size_t length = 0;;) {
    const bool is_at_end = length == text.size() || ends_address(text[length]);
    const CodePoint next = is_at_end ? CodePoint{} : decode_utf8(text, length);
    const bool is_cjk_text = is_of_cjk_text(next.value);
    const bool is_over = is_at_end || (is_cjk_text && ends_cjk_address(next.value, has_letters));
    if (is_in_host && (is_over || is_one_of(text[length], "/?#:"))) {
      // Letters make a host only with a dot: not in "https://和". To find that out at the end of
      // the address would not be linear.
      const size_t labels = text.starts_with("www.") ? 4 : 0;
      if (has_letters && !is_one_of('.', text.substr(labels, length - labels))) return 0;
      is_in_host = false;
    }
    if (is_cjk_text && !is_over && !has_letters) {
      if (length > 0 && is_over_before_letter(text.substr(0, length))) {
        while (is_one_of(text[length - 1], "([`")) --length;
        return length;
      }
      has_letters = true;
    }
    if (is_over) return length;
    length += next.length;
  }
}

bool is_in_user_name(char c) { return is_ascii_alphanumeric(c) || is_one_of(c, ".+-_"); }

bool ends_with_word(std::string_view text, std::string_view word) {
  return text.ends_with(word) && (text.size() == word.size() ||
                                  !is_ascii_alphanumeric(text[text.size() - word.size() - 1]));
}

}  // namespace
}  // namespace glassine

int md4c_find_web_autolink(const char* text, unsigned line_begin, unsigned offset,
                           unsigned line_end, int is_cjk_aware, unsigned range[2]) {
  using namespace glassine;
  const std::string_view line(text + line_begin, line_end - line_begin);
  const size_t sign = offset - line_begin;
  const std::string_view before = line.substr(0, sign);
  const bool has_scheme = line[sign] == ':';
  size_t begin = 0;
  size_t host = 0;
  if (has_scheme) {
    if (!line.substr(sign).starts_with("://")) return 0;
    begin = sign;
    while (begin > 0 && sign - begin < 6 && is_ascii_letter(line[begin - 1])) --begin;
    const std::string_view scheme = before.substr(begin);
    if (!equal_ignoring_ascii_case(scheme, "http") && !equal_ignoring_ascii_case(scheme, "https") &&
        !equal_ignoring_ascii_case(scheme, "ftp")) {
      return 0;
    }
    host = sign + 3;
    if (!may_begin_host(line.substr(host))) return 0;
  } else {
    if (!before.ends_with("www") || sign + 1 == line.size()) return 0;
    begin = host = sign - 3;
    if (begin > 0 && !is_one_of(line[begin - 1], "*_~( \t\r\n") &&
        !(is_cjk_aware && is_of_cjk_text(last_code_point(line.substr(0, begin))))) {
      return 0;
    }
  }
  size_t end = domain_length(line.substr(host));
  if (end == 0) return 0;
  end += host;
  if (is_cjk_aware) {
    const size_t length = length_in_cjk_text(line.substr(host));
    if (length <= (has_scheme ? 0 : 4)) return 0;
    end = host + length;
  } else {
    while (end < line.size() && !ends_address(line[end])) ++end;
  }
  const std::string_view url = without_trailing_punctuation(line.substr(begin, end - begin));
  range[0] = line_begin + static_cast<unsigned>(begin);
  range[1] = range[0] + static_cast<unsigned>(url.size());
  return has_scheme ? 1 : 2;
}

int md4c_find_email_autolink(const char* text, unsigned begin, unsigned offset, unsigned end,
                             unsigned range[2]) {
  using namespace glassine;
  unsigned first = offset;
  while (first > begin && is_in_user_name(text[first - 1])) --first;
  if (first == offset) return 0;
  const std::string_view before(text + begin, first - begin);
  const bool is_mailto = ends_with_word(before, "mailto:");
  const bool is_xmpp = ends_with_word(before, "xmpp:");

  bool has_dot = false;
  unsigned last = offset + 1;
  for (; last < end; ++last) {
    const char c = text[last];
    if (c == '.') {
      if (last + 1 == end || !is_ascii_alphanumeric(text[last + 1])) break;
      has_dot = true;
    } else if (!is_ascii_alphanumeric(c) && c != '-' && c != '_' && !(c == '/' && is_xmpp)) {
      break;
    }
  }
  const bool has_second_at = last < end && text[last] == '@';
  if (has_second_at || !has_dot || !is_ascii_letter(text[last - 1])) return 0;
  range[0] = first - (is_mailto ? 7 : is_xmpp ? 5 : 0);
  range[1] = last;
  return is_mailto || is_xmpp ? 2 : 1;
}
