#include "language.h"

#include "ascii.h"
#include "word_list.h"

namespace glassine {
namespace {

constexpr std::string_view right_to_left_languages =
    "ar arc ckb dv fa he ks nqo ps sd syr ug ur yi";
constexpr std::string_view right_to_left_scripts = "adlm arab hebr nkoo rohg syrc thaa";

// More than any match without the same script: no tag of a page is as long.
constexpr size_t same_script = size_t{1} << 30;

// What script a language is written in, and in which regions in another: language, region and
// script in eight letters each, the language for a region where there is none. From Unicode's
// likely subtags, where a region makes a difference; other languages are written in one script, as
// far as a page goes.
constexpr std::string_view implied_scripts =
    "zhzhhanszhhkhantzhmohantzhtwhant"
    "srsrcyrlsrmelatn"
    "azazlatnazirarab"
    "uzuzlatnuzafarab"
    "papagurupapkarab";
static_assert(implied_scripts.size() % 8 == 0);

// The script that a tag names, or else what its language and region imply; empty: its only one.
std::string_view script_of(std::string_view tag) {
  const std::string_view language = primary_subtag(tag);
  std::string_view script;
  for (std::string_view rest = tag;; rest.remove_prefix(1)) {
    const std::string_view subtag = primary_subtag(rest);
    if (subtag.size() == 4 && is_ascii_letter(subtag.front())) return subtag;
    for (std::string_view known = implied_scripts; !known.empty(); known.remove_prefix(8)) {
      if (equal_ignoring_ascii_case(known.substr(0, 2), language) &&
          equal_ignoring_ascii_case(known.substr(2, 2), subtag)) {
        script = known.substr(4, 4);
      }
    }
    rest.remove_prefix(subtag.size());
    if (rest.empty()) return script;
  }
}

// How well a page in `tag` serves the reader who asked for `range`; 0: not at all.
size_t match(std::string_view range, std::string_view tag) {
  if (!equal_ignoring_ascii_case(primary_subtag(tag), primary_subtag(range))) return 0;
  // What RFC 4647 looks up are the beginnings of the range, the longest first.
  const bool is_beginning = equal_ignoring_ascii_case(range.substr(0, tag.size()), tag) &&
                            (range.size() == tag.size() || range[tag.size()] == '-');
  const size_t quality = is_beginning ? tag.size() : 1;
  return equal_ignoring_ascii_case(script_of(range), script_of(tag)) ? quality + same_script
                                                                     : quality;
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
  std::optional<size_t> found;
  for (const std::string_view range : ranges) {
    size_t best = 0;
    for (size_t index = 0; index < available.size(); ++index) {
      const size_t quality = match(range, available[index]);
      if (quality > best) {
        best = quality;
        found = index;
      }
    }
    if (found) break;
  }
  return found;
}

bool is_traditional_chinese(std::string_view tag) {
  return equal_ignoring_ascii_case(primary_subtag(tag), "zh") &&
         equal_ignoring_ascii_case(script_of(tag), "hant");
}

Direction direction_of(std::string_view tag) {
  const std::string_view script = script_of(tag);
  const bool is_right_to_left =
      script.empty() ? lists_word_ignoring_ascii_case(right_to_left_languages, primary_subtag(tag))
                     : lists_word_ignoring_ascii_case(right_to_left_scripts, script);
  return is_right_to_left ? Direction::right_to_left : Direction::left_to_right;
}

}  // namespace glassine
