#include "likely_language.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "ascii.h"
#include "concatenate.h"
#include "edition.h"
#include "language.h"
#include "word_list.h"

namespace glassine {
namespace {

constexpr std::string_view iso_639_1 =
    "aaabaeafakamanarasavayaz"
    "babebgbhbibmbnbobrbs"
    "cacechcocrcscucvcy"
    "dadedvdz"
    "eeeleneoeseteu"
    "fafffifjfofrfy"
    "gagdglgngugv"
    "hahehihohrhthuhyhz"
    "iaidieigiiikioisitiu"
    "jajv"
    "kakgkikjkkklkmknkokrkskukvkwky"
    "lalblglilnloltlulv"
    "mgmhmimkmlmnmrmsmtmy"
    "nanbndnengnlnnnonrnvny"
    "ocojomoros"
    "papiplpspt"
    "qu"
    "rmrnrorurw"
    "sascsdsesgshsiskslsmsnsosqsrssstsusvsw"
    "tatetgthtitktltntotrtstttwty"
    "ugukuruz"
    "vevivo"
    "wawo"
    "xh"
    "yiyo"
    "zazhzu";

// For each first letter the second ones, as bits: a quarter of the text's size.
constexpr auto second_letters = [] {
  std::array<uint32_t, 26> letters{};
  for (size_t at = 0; at < iso_639_1.size(); at += 2) {
    letters[static_cast<size_t>(iso_639_1[at] - 'a')] |= uint32_t{1} << (iso_639_1[at + 1] - 'a');
  }
  return letters;
}();

// What is often taken for a language's tag: its country's, its name, a tag of old.
constexpr std::string_view taken_for_tags =
    "cn=zh-CN jp=ja ua=uk cz=cs dk=da gr=el hk=zh-HK us=en-US gb=en-GB vn=vi iw=he in=id ji=yi "
    "arabic=ar chinese=zh dutch=nl english=en french=fr german=de deutsch=de hebrew=he italian=it "
    "japanese=ja korean=ko polish=pl russian=ru spanish=es turkish=tr";

// All that the core edition knows, too.
constexpr std::string_view common_languages = "en zh ja ko de fr es pt it ru ar";

// Two letters of which the second is another, or that have changed places.
bool is_one_slip_away(std::string_view slip, std::string_view tag) {
  if (slip.size() != tag.size() || slip.size() != 2) return false;
  const char a = to_ascii_lower(slip[0]), b = to_ascii_lower(slip[1]);
  const char c = to_ascii_lower(tag[0]), d = to_ascii_lower(tag[1]);
  return a == c || (a == d && b == c);
}

// `text` without signs at its ends, and with hyphens for underscores and spaces.
std::string with_hyphens(std::string_view text) {
  const auto is_letter = [](char c) { return is_ascii_alphanumeric(c); };
  const auto first = std::find_if(text.begin(), text.end(), is_letter);
  const auto last =
      std::find_if(text.rbegin(), std::make_reverse_iterator(first), is_letter).base();
  std::string tag(first, last);
  for (char& c : tag) {
    if (c == '_' || c == ' ') c = '-';
  }
  return tag;
}

std::string meant_by(std::string_view taken) {
  std::string meant;
  any_word(taken_for_tags, [&](std::string_view pair) {
    const size_t sign = pair.find('=');
    if (!equal_ignoring_ascii_case(pair.substr(0, sign), taken)) return false;
    meant = pair.substr(sign + 1);
    return true;
  });
  return meant;
}

}  // namespace

bool may_be_language(std::string_view tag) {
  const std::string_view language = primary_subtag(tag);
  if constexpr (!is_full_edition) return lists_word(common_languages, language);
  const auto letter = [&](size_t index) {
    return static_cast<unsigned>(to_ascii_lower(language[index]) - 'a');
  };
  if (language.size() == 2) return (second_letters[letter(0)] >> letter(1) & 1) != 0;
  return language.size() == 3 || equal_ignoring_ascii_case(language, "x") ||
         equal_ignoring_ascii_case(language, "i");
}

std::string likely_tag(std::string_view text, std::span<const std::string> others) {
  const std::string tag = with_hyphens(text);
  if (!is_language_tag(tag)) return {};
  const std::string_view language = primary_subtag(tag);
  if (may_be_language(tag)) {
    if (tag != text) return tag;
    const auto same = std::find_if(others.begin(), others.end(), [&](const std::string& other) {
      return equal_ignoring_ascii_case(primary_subtag(other), language);
    });
    return same == others.end() ? std::string() : *same;
  }
  if (std::string meant = meant_by(language); !meant.empty()) return meant;
  for (const std::string& other : others) {
    if (may_be_language(other) && is_one_slip_away(language, primary_subtag(other))) return other;
  }
  std::string nearest;
  any_word(common_languages, [&](std::string_view common) {
    if (!is_one_slip_away(language, common)) return false;
    nearest = common;
    return true;
  });
  return nearest;
}

std::string explain_unknown_language(std::string_view tag, std::span<const std::string> others) {
  return concatenate({"There is no language \"", tag, "\".", suggestion(likely_tag(tag, others))});
}

std::string suggestion(const std::string& meant) {
  return meant.empty() ? std::string() : concatenate({" Did you mean \"", meant, "\"?"});
}

}  // namespace glassine
