#include "line_joiner.h"

#include <gtest/gtest.h>

namespace glassine {
namespace {

// Whether the line end between two texts goes.
bool joins(std::string_view before, std::string_view after) {
  LineJoiner joiner;
  joiner.join(before);
  joiner.note_line_end(7);
  const size_t removed = joiner.join(after);
  EXPECT_TRUE(removed == 7 || removed == LineJoiner::none);
  return removed == 7;
}

TEST(LineJoiner, JoinsWideCharacters) {
  EXPECT_TRUE(joins("中文", "正文"));
  EXPECT_TRUE(joins("句。", "「次"));
  EXPECT_TRUE(joins("日本", "ｶﾅ"));
  EXPECT_TRUE(joins("\xF0\xA0\xAE\xB7", "Ａ"));  // 𠮷
}

TEST(LineJoiner, KeepsTheLineEndBesideAnythingElse) {
  EXPECT_FALSE(joins("中文", "text"));
  EXPECT_FALSE(joins("text", "中文"));
  EXPECT_FALSE(joins("한국어", "한국어"));
  EXPECT_FALSE(joins("中文", "한국어"));
  EXPECT_FALSE(joins("中文✅", "中文"));
  EXPECT_FALSE(joins("中文 ", "中文"));
}

TEST(LineJoiner, JoinsAtAZeroWidthSpace) {
  EXPECT_TRUE(joins("ไทย\u200B", "ไทย"));
  EXPECT_TRUE(joins("ไทย", "\u200Bไทย"));
}

TEST(LineJoiner, WantsALineEnd) {
  LineJoiner joiner;
  joiner.join("中");
  EXPECT_EQ(joiner.join("文"), LineJoiner::none);
}

TEST(LineJoiner, ForgetsTheLineEndOnceTextHasFollowed) {
  LineJoiner joiner;
  joiner.join("中");
  joiner.note_line_end(7);
  EXPECT_EQ(joiner.join("a"), LineJoiner::none);
  EXPECT_EQ(joiner.join("文"), LineJoiner::none);
}

TEST(LineJoiner, KeepsALineEndBesideWhatIsNoText) {
  LineJoiner before;
  before.join("中");
  before.interrupt();
  before.note_line_end(7);
  EXPECT_EQ(before.join("文"), LineJoiner::none);
  LineJoiner after;
  after.join("中");
  after.note_line_end(7);
  after.interrupt();
  EXPECT_EQ(after.join("文"), LineJoiner::none);
}

}  // namespace
}  // namespace glassine
