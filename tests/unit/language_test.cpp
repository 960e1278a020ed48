#include "language.h"

#include <gtest/gtest.h>

#include <vector>

namespace glassine {
namespace {

TEST(LanguageTag, HasTheFormOfBcp47) {
  for (const char* tag : {"en", "zh-CN", "zh-Hant-TW", "de-1996", "x-klingon", "es-419"}) {
    EXPECT_TRUE(is_language_tag(tag)) << tag;
  }
  for (const char* tag : {"", "-", "en-", "-en", "en--US", "zh_CN", "中文", "419", "toolongtag",
                          "en us", "*", "e1"}) {
    EXPECT_FALSE(is_language_tag(tag)) << tag;
  }
}

struct LookupCase {
  std::vector<std::string_view> ranges;
  std::vector<std::string> available;
  std::string_view found;
};

TEST(LanguageLookup, TakesTheFirstRangeThatFits) {
  const std::vector<LookupCase> cases = {
      {{"en"}, {"zh-CN", "en"}, "en"},
      {{"en-US"}, {"zh-CN", "en"}, "en"},
      {{"EN-us"}, {"zh-CN", "en-US"}, "en-US"},
      {{"fr", "de-AT", "en"}, {"en", "de"}, "de"},
      {{"zh-Hant-CN-x-private1"}, {"zh-Hant", "zh"}, "zh-Hant"},
      {{"zh"}, {"en", "zh-CN"}, "zh-CN"},
      {{"zh-TW", "en"}, {"en", "zh-CN"}, "zh-CN"},
      {{"en-GB"}, {"zh", "en-US"}, "en-US"},
      {{"fr"}, {"en", "zh"}, ""},
      {{"", "*", "bad_tag", "en"}, {"zh", "en"}, "en"},
      {{}, {"en"}, ""},
      {{"en"}, {}, ""},
      {{"e"}, {"en"}, ""},
      {{"zh-CN"}, {"zh", "zh-CN"}, "zh-CN"},
      {{"en-GB"}, {"en-US", "en"}, "en"},
      {{"de-CH-1996"}, {"de", "de-CH"}, "de-CH"},
      {{"pt"}, {"en", "pt-BR"}, "pt-BR"},
      {{"pt-PT"}, {"pt-BR", "en"}, "pt-BR"},
  };
  for (const auto& [ranges, available, found] : cases) {
    const auto index = look_up_language(ranges, available);
    EXPECT_EQ(index ? available[*index] : "", found) << (ranges.empty() ? "" : ranges[0]);
  }
}

TEST(TraditionalChinese, GoesByTheScriptOrElseTheRegion) {
  for (const char* tag : {"zh-TW", "ZH-hk", "zh-MO", "zh-Hant", "zh-Hant-CN", "zh-yue-HK"}) {
    EXPECT_TRUE(is_traditional_chinese(tag)) << tag;
  }
  for (const char* tag :
       {"zh", "zh-CN", "zh-Hans-TW", "zh-TW-Hans", "en-TW", "ja-Hant", "", "zh-"}) {
    EXPECT_FALSE(is_traditional_chinese(tag)) << tag;
  }
}

TEST(LanguageLookup, PrefersTheReadersScript) {
  const std::vector<LookupCase> cases = {
      {{"zh-TW"}, {"zh", "zh-Hant"}, "zh-Hant"},
      {{"zh-TW"}, {"zh-CN", "zh-HK"}, "zh-HK"},
      {{"zh-HK", "zh", "en"}, {"en", "zh-CN", "zh-TW"}, "zh-TW"},
      {{"zh-MO"}, {"zh", "zh-hant-tw"}, "zh-hant-tw"},
      {{"zh-Hant"}, {"zh-CN", "zh-TW"}, "zh-TW"},
      {{"zh-TW"}, {"zh-Hant-HK", "zh-Hant"}, "zh-Hant-HK"},
      {{"zh-TW"}, {"en", "zh-CN", "zh"}, "zh"},
      {{"zh"}, {"zh-TW", "zh-CN"}, "zh-CN"},
      {{"zh-CN"}, {"zh-TW", "zh"}, "zh"},
      {{"zh-SG"}, {"zh-Hant", "zh-Hans"}, "zh-Hans"},
      {{"zh-Hans-CN"}, {"zh-TW", "zh-CN"}, "zh-CN"},
      {{"zh-CN", "en"}, {"en", "zh-TW"}, "zh-TW"},
      {{"en", "zh-CN"}, {"zh-TW", "en"}, "en"},
      {{"sr"}, {"sr-Latn", "sr-Cyrl"}, "sr-Cyrl"},
      {{"sr-ME"}, {"sr-Cyrl", "sr-Latn"}, "sr-Latn"},
      {{"sr-Latn-RS"}, {"sr", "sr-Latn"}, "sr-Latn"},
      {{"sr"}, {"en", "sr-Latn"}, "sr-Latn"},
      {{"az-IR"}, {"az", "az-Arab"}, "az-Arab"},
      {{"pa-PK"}, {"pa", "pa-Arab"}, "pa-Arab"},
      {{"en-Latn-US"}, {"fr", "en-GB", "en"}, "en"},
  };
  for (const auto& [ranges, available, found] : cases) {
    const auto index = look_up_language(ranges, available);
    EXPECT_EQ(index ? available[*index] : "", found) << ranges[0] << " of " << available[0];
  }
}

TEST(LanguageDirection, FollowsTheScriptOrElseTheLanguage) {
  for (const char* tag : {"ar", "he-IL", "FA", "ur-PK", "az-Arab", "yi", "ckb", "pa-PK", "az-IR"}) {
    EXPECT_EQ(direction_of(tag), Direction::right_to_left) << tag;
  }
  for (const char* tag : {"", "en", "zh-CN", "ar-Latn", "he-Latn-IL", "az", "pa", "a"}) {
    EXPECT_EQ(direction_of(tag), Direction::left_to_right) << tag;
  }
}

}  // namespace
}  // namespace glassine
