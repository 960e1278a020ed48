#include "likely_language.h"

#include <gtest/gtest.h>

#include <vector>

namespace glassine {
namespace {

TEST(LikelyLanguage, KnowsWhichLanguagesMayBe) {
  for (const char* tag :
       {"en", "ZH-cn", "aa", "zu", "az", "za-CN", "ast", "yue-HK", "x-own", "i-hak"}) {
    EXPECT_TRUE(may_be_language(tag)) << tag;
  }
  for (const char* tag :
       {"zn", "xx", "cn", "JP", "ac", "zz", "english", "latn", "e", "english-GB"}) {
    EXPECT_FALSE(may_be_language(tag)) << tag;
  }
}

struct Likely {
  std::string_view text;
  std::vector<std::string> others;
  std::string_view meant;
};

TEST(LikelyLanguage, SaysWhatIsProbablyMeant) {
  const std::vector<Likely> cases = {
      {"zn", {"zh-CN", "en"}, "zh-CN"},
      {"zn", {"en", "zh"}, "zh"},
      {"zn", {}, "zh"},
      {"hz-CN", {"zh-CN"}, ""},  // Herero
      {"zn-CN", {"zn"}, "zh"},
      {"rf", {}, "fr"},
      {"cn", {"en"}, "zh-CN"},
      {"JP", {}, "ja"},
      {"English", {}, "en"},
      {"en_US", {}, "en-US"},
      {"zh CN", {}, "zh-CN"},
      {"\uFF1Azh", {}, "zh"},
      {"= en", {}, "en"},
      {"en-US", {"zh", "en"}, "en"},
      {"fr", {"zh", "en"}, ""},
      {"en,zh", {}, ""},
      {"1a", {}, ""},
      {"", {}, ""},
      {"*", {}, ""},
      {"中文", {}, ""},
      {"qq", {"en"}, ""},
  };
  for (const auto& [text, others, meant] : cases)
    EXPECT_EQ(likely_tag(text, others), meant) << text;
}

}  // namespace
}  // namespace glassine
