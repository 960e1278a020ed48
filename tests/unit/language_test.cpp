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

TEST(LanguageDirection, FollowsTheScriptOrElseTheLanguage) {
  for (const char* tag : {"ar", "he-IL", "FA", "ur-PK", "az-Arab", "yi", "ckb"}) {
    EXPECT_EQ(direction_of(tag), Direction::right_to_left) << tag;
  }
  for (const char* tag : {"", "en", "zh-CN", "ar-Latn", "he-Latn-IL", "az", "a"}) {
    EXPECT_EQ(direction_of(tag), Direction::left_to_right) << tag;
  }
}

}  // namespace
}  // namespace glassine
