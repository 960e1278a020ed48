#include "unicode.h"

#include <gtest/gtest.h>

#include <vector>

namespace glassine {
namespace {

std::vector<unsigned> folded(unsigned value) {
  unsigned points[3];
  const unsigned count = md4c_fold_case(value, points);
  return {points, points + count};
}

TEST(Unicode, KnowsPunctuationAndSymbols) {
  for (const char32_t value : U"！，。：「」（）—€→") {
    EXPECT_TRUE(value == 0 || md4c_is_unicode_punctuation(value)) << std::hex << uint32_t{value};
  }
  for (const char32_t value : U"中é日한٣") {
    EXPECT_FALSE(value != 0 && md4c_is_unicode_punctuation(value)) << std::hex << uint32_t{value};
  }
}

TEST(Unicode, KnowsCjkCharactersAndWhichOfThemAreWide) {
  for (const char32_t value : U"中𠮷あカｶㄅꀀ，。「」～￥Ａ㊗〰") {
    EXPECT_TRUE(value == 0 || (is_cjk(value) && is_wide(value))) << std::hex << uint32_t{value};
  }
  for (const char32_t value : U"한가ㄱ㈀ﾡ") {
    EXPECT_TRUE(value == 0 || (is_cjk(value) && !is_wide(value))) << std::hex << uint32_t{value};
  }
  for (const char32_t value : U"aéяعबก.“”—…·€✅🈯⭕\u200B\U000E0100\uFE00") {
    EXPECT_FALSE(is_cjk(value) || is_wide(value)) << std::hex << uint32_t{value};
  }
}

TEST(Unicode, LowersSingleLetters) {
  EXPECT_EQ(to_lower(U'A'), U'a');
  EXPECT_EQ(to_lower(U'É'), U'é');
  EXPECT_EQ(to_lower(U'Ω'), U'ω');
  EXPECT_EQ(to_lower(U'Я'), U'я');
  EXPECT_EQ(to_lower(U'ẞ'), U'ß');
  EXPECT_EQ(to_lower(U'中'), U'中');
  EXPECT_EQ(to_lower(U'ā'), U'ā');
}

TEST(Unicode, FoldsCaseInFull) {
  EXPECT_EQ(folded('A'), (std::vector<unsigned>{'a'}));
  EXPECT_EQ(folded(0x00DF), (std::vector<unsigned>{'s', 's'}));    // ß
  EXPECT_EQ(folded(0x1E9E), (std::vector<unsigned>{'s', 's'}));    // ẞ
  EXPECT_EQ(folded(0x0130), (std::vector<unsigned>{'i', 0x307}));  // İ
  EXPECT_EQ(folded(0x0131), (std::vector<unsigned>{0x131}));       // ı
  EXPECT_EQ(folded(0x03C2), (std::vector<unsigned>{0x3C3}));       // ς
  EXPECT_EQ(folded(0xFB03), (std::vector<unsigned>{'f', 'f', 'i'}));
  EXPECT_EQ(folded(0x10FFFF), (std::vector<unsigned>{0x10FFFF}));
}

}  // namespace
}  // namespace glassine
