#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics.h"
#include "language.h"
#include "value.h"

namespace glassine {

// Whether `key` is a field that pages of this kind commonly hold: ours, Hexo's and Jekyll's.
bool is_common_field(std::string_view key);

// The page's languages as its front matter says them: `languages`, a list or words between commas.
// What is no language tag is left out; a tag that stands twice goes into `diagnostics`.
std::vector<std::string> declared_languages(const Value& fields, Diagnostics& diagnostics);

// The text of a field that holds plain text; empty where it does not.
std::string_view text_field(const Value& fields, std::string_view key);

// Replaces, in every field that has an effect, what is written as a mapping by language,
// `title: {zh-CN: 关于, en: About}`, by its value in `language`; where that is missing by the one
// in `default_language`, or else the first. Parts of a field may be such mappings, too:
// `author: {name: {zh-CN: 李明, en: Ming Li}, url: …}`.
void resolve_fields(Value& fields, std::string_view language, std::string_view default_language);

}  // namespace glassine
