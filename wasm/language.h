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

// Index of the language that a reader gets: for each of their ranges, best first, the RFC 4647
// lookup (3.4), and before the next range is tried any language with the same primary subtag, so
// that a reader of `zh` or `zh-TW` gets a page in `zh-CN` rather than one in English.
std::optional<size_t> look_up_language(std::span<const std::string_view> ranges,
                                       std::span<const std::string> available);

enum class Direction { left_to_right, right_to_left };

// The direction of the script that `tag` is written in, by its script subtag or else its language.
Direction direction_of(std::string_view tag);

}  // namespace glassine
