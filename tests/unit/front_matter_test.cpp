#include "front_matter.h"

#include <gtest/gtest.h>

#include "fields.h"

namespace glassine {
namespace {

struct Read {
  std::string text;
  FrontMatter front_matter;
  std::vector<Diagnostic> diagnostics;

  std::string_view title() const { return text_field(front_matter.fields, "title"); }
  std::string_view body() const { return std::string_view(text).substr(front_matter.body); }
};

Read read(std::string text) {
  Read result{std::move(text), {}, {}};
  Diagnostics diagnostics;
  result.front_matter = read_front_matter(result.text, diagnostics);
  result.diagnostics = diagnostics.located_in(result.text);
  return result;
}

struct Form {
  std::string_view name;
  std::string_view text;
};

class FrontMatterForm : public testing::TestWithParam<Form> {};

INSTANTIATE_TEST_SUITE_P(
    FrontMatter, FrontMatterForm,
    testing::Values(Form{"Dashes", "---\ntitle: T\n---\nbody\n"},
                    Form{"Dots", "---\ntitle: T\n...\nbody\n"},
                    Form{"SpacesAfterTheFence", "---  \ntitle: T\n--- \nbody\n"},
                    Form{"CarriageReturns", "---\r\ntitle: T\r\n---\r\nbody\n"},
                    Form{"HexoWithoutOpening", "title: T\ndate: 2025-01-02\n---\nbody\n"},
                    Form{"HexoJson", ";;;\n\"title\": \"T\"\n;;;\nbody\n"},
                    Form{"HexoJsonWithoutOpening", "\"title\": \"T\",\n\"x\": 1\n;;;\nbody\n"},
                    Form{"HexoJsonWithBraces", "{\n\"title\": \"T\"\n}\n;;;\nbody\n"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST_P(FrontMatterForm, IsRead) {
  const Read result = read(std::string(GetParam().text));
  EXPECT_EQ(result.title(), "T");
  EXPECT_EQ(result.body(), "body\n");
  EXPECT_TRUE(result.diagnostics.empty());
}

class NoFrontMatter : public testing::TestWithParam<Form> {};

INSTANTIATE_TEST_SUITE_P(FrontMatter, NoFrontMatter,
                         testing::Values(Form{"Empty", ""}, Form{"Text", "Hello\n"},
                                         Form{"RuleFirst", "---\nText between rules\n---\nmore\n"},
                                         Form{"RuleAndList", "---\n- a\n- b\n---\n"},
                                         Form{"RuleAlone", "---\n"},
                                         Form{"SetextHeading", "Note: this\n---\nbody\n"},
                                         Form{"RuleAndBrokenProse", "---\n*emphasis* here\n---\n"},
                                         Form{"FourDashes", "----\ntitle: T\n----\n"},
                                         Form{"NotOnTheFirstLine", "\n---\ntitle: T\n---\n"}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST_P(NoFrontMatter, LeavesTheWholeText) {
  const Read result = read(std::string(GetParam().text));
  EXPECT_EQ(result.body(), GetParam().text);
  EXPECT_TRUE(result.front_matter.fields.keys.empty());
  EXPECT_TRUE(result.diagnostics.empty());
}

TEST(FrontMatter, MayBeEmpty) {
  EXPECT_EQ(read("---\n---\nbody\n").body(), "body\n");
  EXPECT_EQ(read("---\n# nothing yet\n---\nbody\n").body(), "body\n");
}

TEST(FrontMatter, ThatIsNeverClosedIsTextAndSaysSo) {
  const Read result = read("---\ntitle: T\n\nbody\n");
  EXPECT_EQ(result.body(), result.text);
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(result.diagnostics[0].line, 3u);
}

TEST(FrontMatter, BeyondItsLimitIsText) {
  const Read result = read("---\ntitle: T\nx: " + std::string(70000, 'x') + "\n---\nbody\n");
  EXPECT_EQ(result.body(), result.text);
  EXPECT_EQ(result.diagnostics.size(), 1u);
}

TEST(FrontMatter, ThatIsWrongIsKeptToBeShownAndTheBodyStays) {
  const Read result = read("---\nlang: en\ntitle: A: B\n---\nbody\n");
  EXPECT_EQ(result.body(), "body\n");
  EXPECT_EQ(result.front_matter.refused, "---\nlang: en\ntitle: A: B\n---\n");
  EXPECT_TRUE(result.front_matter.fields.keys.empty());
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(result.diagnostics[0].line, 3u);
  EXPECT_EQ(result.diagnostics[0].column, 9u);
  EXPECT_EQ(result.diagnostics[0].severity, Severity::error);
}

TEST(FrontMatter, PlacesAnErrorInJsonWithoutItsBraces) {
  const Read result = read("\"title\": \"T\",\n\"title\": 2\n;;;\n");
  ASSERT_EQ(result.diagnostics.size(), 1u);
  EXPECT_EQ(result.diagnostics[0].line, 2u);
  EXPECT_EQ(result.diagnostics[0].column, 1u);
}

TEST(FrontMatter, OfHexoWithoutOpeningHasToBeginWithAKnownField) {
  const Read result = read("Warning: hot\nand: so on\n---\n");
  EXPECT_EQ(result.body(), result.text);
}

}  // namespace
}  // namespace glassine
