#pragma once

#include <span>
#include <string>
#include <string_view>

namespace glassine {

// Whether a tag's language may exist: its two letters are in ISO 639-1, or it has three, or begins
// a private tag. None has more letters. The core edition knows the most common ones alone and takes
// the rest for a reason to ask the full one.
bool may_be_language(std::string_view tag);

// What an author who wrote `text` for a language tag probably meant: the tag in it, written with
// hyphens; one of `others`, the page's other tags, in the same language; or where there is no such
// language, that of a country or a name, or else what is one slip away among `others` or among the
// common ones. Empty where nothing suggests itself.
std::string likely_tag(std::string_view text, std::span<const std::string> others = {});

// The remark on a tag whose language does not exist.
std::string explain_unknown_language(std::string_view tag, std::span<const std::string> others);

// ` Did you mean "zh"?`, or nothing.
std::string suggestion(const std::string& meant);

}  // namespace glassine
