#include "slug.h"

#include "concatenate.h"
#include "decimal.h"
#include "unicode.h"
#include "utf8.h"

namespace glassine {
namespace {

constexpr char32_t capital_sigma = 0x03A3;
constexpr char32_t final_sigma = 0x03C2;
constexpr char32_t capital_i_with_dot = 0x0130;
constexpr char32_t combining_dot_above = 0x0307;

std::string slug_of(std::string_view text) {
  std::string slug;
  bool after_letter = false;
  for (size_t offset = 0; offset < text.size();) {
    const CodePoint point = decode_utf8(text, offset);
    offset += point.length;
    // The two letters whose lower case depends on more than themselves (Unicode, SpecialCasing).
    if (point.value == capital_i_with_dot) {
      append_utf8(slug, 'i');
      append_utf8(slug, combining_dot_above);
      after_letter = true;
      continue;
    }
    const bool ends_word = offset == text.size() ||
                           !is_kept_in_slug(decode_utf8(text, offset).value) || text[offset] == ' ';
    const char32_t lower = point.value == capital_sigma && after_letter && ends_word
                               ? final_sigma
                               : to_lower(point.value);
    if (lower == ' ') {
      slug += '-';
    } else if (is_kept_in_slug(lower)) {
      append_utf8(slug, lower);
    }
    after_letter = lower != ' ' && is_kept_in_slug(lower);
  }
  return slug;
}

}  // namespace

std::string Slugger::make_id(std::string_view text) {
  const std::string slug = slug_of(text);
  return make_unique(slug.empty() ? "section" : slug);
}

std::string Slugger::make_unique(std::string_view base) {
  const auto [first, is_new] = taken_.try_emplace(std::string(base), 0);
  if (is_new) return first->first;
  std::string id;
  do {
    id = concatenate({base, "-", decimal(++first->second)});
  } while (!taken_.try_emplace(id, 0).second);
  return id;
}

}  // namespace glassine
