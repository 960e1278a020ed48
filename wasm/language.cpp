#include "language.h"

#include <algorithm>

#include "ascii.h"
#include "word_list.h"

namespace glassine {
namespace {

constexpr std::string_view right_to_left_languages =
    "ar arc ckb dv fa he ks nqo ps sd syr ug ur yi";
constexpr std::string_view right_to_left_scripts = "adlm arab hebr nkoo rohg syrc thaa";

Direction direction_by(std::string_view right_to_left, std::string_view subtag) {
  std::string lower;
  for (const char c : subtag) lower += to_ascii_lower(c);
  return lists_word(right_to_left, lower) ? Direction::right_to_left : Direction::left_to_right;
}

// The range without its last subtag, and without a single letter or digit that would then end it
// (RFC 4647, 3.4); empty at the end.
std::string_view shortened(std::string_view range) {
  const size_t hyphen = range.rfind('-');
  if (hyphen == std::string_view::npos) return {};
  range = range.substr(0, hyphen);
  return range.size() >= 2 && range[range.size() - 2] == '-' ? range.substr(0, range.size() - 2)
                                                             : range;
}

}  // namespace

std::string_view primary_subtag(std::string_view tag) { return tag.substr(0, tag.find('-')); }

bool is_language_tag(std::string_view text) {
  if (text.empty() || !is_ascii_letter(text.front())) return false;
  size_t length = 0;
  bool is_primary = true;
  for (const char c : text) {
    if (c == '-') {
      if (length == 0) return false;
      length = 0;
      is_primary = false;
    } else {
      if (!is_ascii_letter(c) && (is_primary || !is_ascii_digit(c))) return false;
      if (++length > 8) return false;
    }
  }
  return length > 0;
}

std::optional<size_t> find_tag(std::span<const std::string> tags, std::string_view tag) {
  for (size_t index = 0; index < tags.size(); ++index) {
    if (equal_ignoring_ascii_case(tags[index], tag)) return index;
  }
  return std::nullopt;
}

std::optional<size_t> look_up_language(std::span<const std::string_view> ranges,
                                       std::span<const std::string> available) {
  for (const std::string_view range : ranges) {
    if (!is_language_tag(range)) continue;
    for (std::string_view rest = range; !rest.empty(); rest = shortened(rest)) {
      if (const std::optional<size_t> found = find_tag(available, rest)) return found;
    }
    for (size_t index = 0; index < available.size(); ++index) {
      if (equal_ignoring_ascii_case(primary_subtag(available[index]), primary_subtag(range))) {
        return index;
      }
    }
  }
  return std::nullopt;
}

bool is_traditional_chinese(std::string_view tag) {
  if (!equal_ignoring_ascii_case(primary_subtag(tag), "zh")) return false;
  bool is_traditional = false;
  while (tag.find('-') != std::string_view::npos) {
    tag.remove_prefix(tag.find('-') + 1);
    const std::string_view subtag = primary_subtag(tag);
    if (equal_ignoring_ascii_case(subtag, "Hans")) return false;
    for (const std::string_view sign : {"Hant", "TW", "HK", "MO"}) {
      is_traditional = is_traditional || equal_ignoring_ascii_case(subtag, sign);
    }
  }
  return is_traditional;
}

Direction direction_of(std::string_view tag) {
  const std::string_view primary = primary_subtag(tag);
  std::string_view rest = tag.substr(std::min(primary.size() + 1, tag.size()));
  while (!rest.empty()) {
    const std::string_view subtag = primary_subtag(rest);
    if (subtag.size() == 4 && is_ascii_letter(subtag.front())) {
      return direction_by(right_to_left_scripts, subtag);
    }
    rest.remove_prefix(std::min(subtag.size() + 1, rest.size()));
  }
  return direction_by(right_to_left_languages, primary);
}

}  // namespace glassine
