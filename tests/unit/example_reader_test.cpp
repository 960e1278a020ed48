#include "example_reader.h"

#include <gtest/gtest.h>

namespace glassine::tests {

TEST(ExampleReader, ReadsPartsOptionsAndSymbols) {
  const std::string fence(32, '`');
  const std::string text = "prose\n" + fence + " example dialect=gfm x\na→b␍␀\n.\n<p>\n.\n{}\n" +
                           fence + "\n" + fence + " example\n\n.\n" + fence + "\n";
  const std::vector<Example> examples = read_examples(text);
  ASSERT_EQ(examples.size(), 2u);
  EXPECT_EQ(examples[0].line, 2u);
  EXPECT_EQ(examples[0].options.at("dialect"), "gfm");
  EXPECT_TRUE(examples[0].options.contains("x"));
  EXPECT_EQ(examples[0].markdown, std::string("a\tb\r\0\n", 6));
  EXPECT_EQ(examples[0].html, "<p>\n");
  EXPECT_EQ(examples[0].metadata, "{}\n");
  EXPECT_EQ(examples[1].number, 2u);
  EXPECT_EQ(examples[1].markdown, "\n");
  EXPECT_EQ(examples[1].html, "");
}

}  // namespace glassine::tests
