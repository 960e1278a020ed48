#include "fields.h"

#include <algorithm>

#include "ascii.h"
#include "concatenate.h"
#include "word_list.h"

namespace glassine {
namespace {

constexpr std::string_view effective_fields =
    "title description lang languages author date updated layout keywords image canonical robots "
    "toc breaks dir";
constexpr std::string_view other_fields =
    "tags categories comments permalink published slug subtitle";

bool is_mapping_by_language(const Value& value) {
  if (value.kind != Value::Kind::mapping || value.keys.empty()) return false;
  // A primary subtag has two or three letters in every language that a page is written in; without
  // that bound `author: {name: …, email: …}` would be a mapping by language. There is a language
  // whose tag is `url`, too, but far more authors who have one.
  return std::all_of(value.keys.begin(), value.keys.end(), [](const std::string& key) {
    const size_t primary = std::min(key.find('-'), key.size());
    return is_language_tag(key) && (primary == 2 || primary == 3) && key != "url";
  });
}

// `wanted` are languages, best first. The recursion is as deep as the front matter, at most 32.
void resolve(Value& value, std::span<const std::string_view> wanted) {
  while (is_mapping_by_language(value)) {
    Value chosen = std::move(value.items[look_up_language(wanted, value.keys).value_or(0)]);
    value = std::move(chosen);
  }
  for (Value& item : value.items) resolve(item, wanted);
}

}  // namespace

bool is_common_field(std::string_view key) {
  return lists_word(effective_fields, key) || lists_word(other_fields, key);
}

std::vector<std::string> declared_languages(const Value& fields, Diagnostics& diagnostics) {
  std::vector<std::string> declared;
  const auto add = [&](std::string_view tag) {
    if (declared.size() == maximum_languages || !is_language_tag(tag)) return;
    if (!find_tag(declared, tag)) {
      declared.emplace_back(tag);
    } else if constexpr (is_full_edition) {
      diagnostics.add(0, Severity::warning, [&] {
        return concatenate({"The front matter lists the language \"", tag, "\" twice."});
      });
    }
  };
  const Value* languages = fields.find("languages");
  if (languages == nullptr) return declared;
  for (const Value& item : languages->items) add(item.text);
  for (std::string_view rest = languages->text; !rest.empty();) {
    const size_t comma = std::min(rest.find(','), rest.size());
    add(trim(rest.substr(0, comma)));
    rest.remove_prefix(std::min(comma + 1, rest.size()));
  }
  return declared;
}

std::string_view text_field(const Value& fields, std::string_view key) {
  const Value* value = fields.find(key);
  const bool is_plain = value != nullptr && value->items.empty() && value->keys.empty();
  return is_plain ? std::string_view(value->text) : std::string_view();
}

void resolve_fields(Value& fields, std::string_view language, std::string_view default_language) {
  const std::string_view wanted[] = {language, default_language};
  for (size_t index = 0; index < fields.items.size(); ++index) {
    if (lists_word(effective_fields, fields.keys[index])) resolve(fields.items[index], wanted);
  }
}

}  // namespace glassine
