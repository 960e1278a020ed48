#include "diagnostics.h"

#include <gtest/gtest.h>

namespace glassine {

TEST(Diagnostics, CountsLinesOfEveryEnding) {
  Diagnostics diagnostics;
  const std::string text = "a\nb\r\nc\rd";
  for (const size_t offset : {0, 2, 5, 7}) diagnostics.add(offset, Severity::warning, "x");
  const std::vector<Diagnostic> located = diagnostics.located_in(text);
  ASSERT_EQ(located.size(), 4u);
  for (size_t index = 0; index < 4; ++index) {
    EXPECT_EQ(located[index].line, index + 1);
    EXPECT_EQ(located[index].column, 1u);
  }
}

TEST(Diagnostics, CountsColumnsInCodePoints) {
  Diagnostics diagnostics;
  diagnostics.add(std::string_view("中文😀").size(), Severity::error, "x");
  const std::vector<Diagnostic> located = diagnostics.located_in("中文😀x");
  EXPECT_EQ(located.at(0).column, 4u);
}

TEST(Diagnostics, AreInTheOrderOfTheFile) {
  Diagnostics diagnostics;
  diagnostics.add(4, Severity::warning, "later");
  diagnostics.add(0, Severity::warning, "first");
  diagnostics.add(4, Severity::warning, "last");
  const std::vector<Diagnostic> located = diagnostics.located_in("ab\ncd");
  EXPECT_EQ(located.at(0).message, "first");
  EXPECT_EQ(located.at(1).message, "later");
  EXPECT_EQ(located.at(2).message, "last");
  EXPECT_EQ(located.at(1).line, 2u);
}

TEST(Diagnostics, EndAtAHundredAndSaySo) {
  Diagnostics diagnostics;
  for (size_t count = 0; count < 5000; ++count) diagnostics.add(0, Severity::warning, "x");
  const std::vector<Diagnostic> located = diagnostics.located_in("");
  ASSERT_EQ(located.size(), 101u);
  EXPECT_NE(located.back().message.find("first 100"), std::string::npos);
}

}  // namespace glassine
