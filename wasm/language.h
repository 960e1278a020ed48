#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace glassine {

// How many languages a page may have: each is looked for among all.
constexpr size_t maximum_languages = 50;

// Whether `text` has the form of a language tag (BCP 47: RFC 5646, 2.1, without the registry).
bool is_language_tag(std::string_view text);

// The language of a tag, without its script, region and the rest.
std::string_view primary_subtag(std::string_view tag);

// Whether a tag means Chinese in traditional characters: by its script or else its region.
bool is_traditional_chinese(std::string_view tag);

// Index of `tag` in `tags`, ignoring case, as BCP 47 does.
std::optional<size_t> find_tag(std::span<const std::string> tags, std::string_view tag);

// Index of the language that a reader gets. Their ranges are tried one after the other, best first.
// Of the languages that share a range's primary subtag the first of these holds:
//   1. what RFC 4647's lookup (3.4) finds, the longest beginning of the range, if in its script
//   2. one in its script, in the order of `available`
//   3. what the lookup finds in another script, then any
// A script that no tag names is what Unicode's likely subtags say: `zh-TW`, `zh-HK` and `zh-MO` are
// Traditional Chinese and take `zh-Hant` or each other before `zh`, which, like `zh-CN` and
// `zh-SG`, is Simplified. Another script of the same language still comes before the next range: a
// reader of `zh-TW, en` reads `zh-CN` rather than English, and says so by listing `en` first where
// they do not.
std::optional<size_t> look_up_language(std::span<const std::string_view> ranges,
                                       std::span<const std::string> available);

enum class Direction { left_to_right, right_to_left };

// The direction of the script that `tag` is written in, by its script subtag or else its language.
Direction direction_of(std::string_view tag);

}  // namespace glassine
