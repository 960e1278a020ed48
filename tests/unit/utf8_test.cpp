#include "utf8.h"

#include <gtest/gtest.h>

namespace glassine {

TEST(Utf8, DecodesEachLength) {
  const std::string text = "aé中😀";
  size_t offset = 0;
  for (const char32_t expected : {U'a', U'é', U'中', U'😀'}) {
    const CodePoint point = decode_utf8(text, offset);
    EXPECT_EQ(point.value, expected);
    offset += point.length;
  }
  EXPECT_EQ(offset, text.size());
}

TEST(Utf8, DecodesTheLastOfATextWhateverItsLength) {
  EXPECT_EQ(last_code_point("a"), U'a');
  EXPECT_EQ(last_code_point("中é"), U'é');
  EXPECT_EQ(last_code_point("é中"), U'中');
  EXPECT_EQ(last_code_point("中😀"), U'😀');
}

TEST(Utf8, AppendsWhatItDecodes) {
  std::string out;
  for (const char32_t value : {U'a', U'é', U'中', U'😀'}) append_utf8(out, value);
  EXPECT_EQ(out, "aé中😀");
}

TEST(Utf8, AppendsNoSurrogateAndNothingBeyondUnicode) {
  std::string out;
  append_utf8(out, 0xD800);
  append_utf8(out, 0x110000);
  EXPECT_EQ(out, "\uFFFD\uFFFD");
}

TEST(Utf8, FindsTheFirstIllFormedByte) {
  EXPECT_EQ(find_invalid_utf8("plain, 中文 and 😀"), std::string_view::npos);
  EXPECT_EQ(find_invalid_utf8("ab\xFF"), 2u);
  EXPECT_EQ(find_invalid_utf8("中\xE4\xB8"), 3u);
}

struct RepairCase {
  std::string_view name;
  std::string_view bytes;
  std::string_view repaired;
};

class Repair : public testing::TestWithParam<RepairCase> {};

// Each is what a browser's TextDecoder makes of the bytes.
INSTANTIATE_TEST_SUITE_P(
    Utf8, Repair,
    testing::Values(RepairCase{"LoneContinuation", "a\x80z", "a\uFFFDz"},
                    RepairCase{"OverlongSlash", "\xC0\xAF", "\uFFFD\uFFFD"},
                    RepairCase{"OverlongThreeBytes", "\xE0\x80\xAF", "\uFFFD\uFFFD\uFFFD"},
                    RepairCase{"Surrogate", "\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
                    RepairCase{"BeyondUnicode", "\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},
                    RepairCase{"CutThreeBytes", "\xE4\xB8", "\uFFFD"},
                    RepairCase{"CutThenText", "\xF0\x9F\x98z", "\uFFFDz"},
                    RepairCase{"ZeroByte", std::string_view("a\0b", 3), "a\uFFFDb"},
                    RepairCase{"Latin1", "caf\xE9!", "caf\uFFFD!"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST_P(Repair, ReplacesMaximalSubparts) {
  EXPECT_EQ(repair_utf8(GetParam().bytes), GetParam().repaired);
}

}  // namespace glassine
