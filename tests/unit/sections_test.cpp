#include "sections.h"

#include <gtest/gtest.h>

#include "language.h"

namespace glassine {
namespace {

struct Divided {
  std::string outline;  // "tag:text|tag:text", with "*" for the text for all
  std::vector<Diagnostic> diagnostics;
};

Divided divide(std::string_view text, std::vector<std::string> declared = {}) {
  Diagnostics diagnostics;
  Divided result;
  for (const Section& section : divide_into_sections(text, 0, declared, diagnostics)) {
    if (section.begin == section.end) continue;
    if (!result.outline.empty()) result.outline += "|";
    result.outline += section.language.empty() ? "*" : section.language;
    result.outline += ":";
    result.outline += text.substr(section.begin, section.end - section.begin);
  }
  result.diagnostics = diagnostics.located_in(text);
  return result;
}

TEST(Sections, AreOpenedByComments) {
  EXPECT_EQ(divide("a\n<!-- lang:zh-CN -->\nb\n<!-- lang:en -->\nc\n<!-- lang:* -->\nd\n").outline,
            "*:a\n|zh-CN:b\n|en:c\n|*:d\n");
}

TEST(Sections, TakeMarkersInAnySpacing) {
  EXPECT_EQ(divide("<!--lang:en-->\na\n  <!-- LANG : zh -->  \nb\n").outline, "en:a\n|zh:b\n");
  EXPECT_EQ(divide("<!-- lang:en -->\r\na\r\n<!-- lang:* -->\r\nb").outline, "en:a\r\n|*:b");
}

struct NoMarker {
  std::string_view name;
  std::string_view text;
};

class NotASection : public testing::TestWithParam<NoMarker> {};

INSTANTIATE_TEST_SUITE_P(
    Sections, NotASection,
    testing::Values(NoMarker{"NotAlone", "a <!-- lang:en -->\n<!-- lang:en --> b\n"},
                    NoMarker{"FencedCode", "```\n<!-- lang:en -->\n```\n"},
                    NoMarker{"TildeFence",
                             "~~~ md\n<!-- lang:en -->\n```\n<!-- lang:en -->\n~~~\n"},
                    NoMarker{"LongerFence", "````\n```\n<!-- lang:en -->\n````\n"},
                    NoMarker{"UnclosedFence", "```\n<!-- lang:en -->\n"},
                    NoMarker{"IndentedCode", "a\n\n    <!-- lang:en -->\n"},
                    NoMarker{"CodeInListItem", "- ```\n  <!-- lang:en -->\n  ```\n"},
                    NoMarker{"IndentedCodeInListItem", "- a\n\n      <!-- lang:en -->\n"},
                    NoMarker{"Comment", "<!--\n<!-- lang:en\n"},
                    NoMarker{"CommentedOut", "<!-- not now:\nlang:en\n<div lang=\"en\">\n-->\n"},
                    NoMarker{"Pre", "<pre>\n\n<!-- lang:en -->\n</pre>\n"},
                    NoMarker{"LoneDiv", "<div lang=\"fr\">\n\nBonjour\n\n</div>\n"},
                    NoMarker{"DivWithClass",
                             "<div class=\"a\" lang=\"fr\">\n</div>\n<div lang=\"en\">\n</div>\n"},
                    NoMarker{"OtherComment", "<!-- language: en -->\n"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST_P(NotASection, StaysTextForAll) {
  const Divided divided = divide(GetParam().text);
  EXPECT_EQ(divided.outline, "*:" + std::string(GetParam().text));
  EXPECT_TRUE(divided.diagnostics.empty());
}

class Misplaced : public testing::TestWithParam<NoMarker> {};

INSTANTIATE_TEST_SUITE_P(Sections, Misplaced,
                         testing::Values(NoMarker{"ListItem", "- a\n  <!-- lang:en -->\n"},
                                         NoMarker{"BeginningOfListItem", "1. <!-- lang:* -->\n"},
                                         NoMarker{"OuterListItem",
                                                  "- a\n    - b\n  <!-- lang:en -->\n"},
                                         NoMarker{"Quotation", "> <!-- lang:en -->  \r\n"},
                                         NoMarker{"ListInQuotation", "> - <!-- lang:en -->\n"}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST_P(Misplaced, HasNoEffectAndIsReported) {
  const Divided divided = divide(GetParam().text);
  EXPECT_EQ(divided.outline, "*:" + std::string(GetParam().text));
  ASSERT_EQ(divided.diagnostics.size(), 1u);
  EXPECT_NE(divided.diagnostics[0].message.find("in a list or a quotation"), std::string::npos);
}

TEST(Sections, ReportWhatIsCertainlyMeantAsAMarker) {
  for (const char* marker :
       {"lang=en", "lang = en", "lang\uFF1Aen", "/lang", "/lang:en", "lang:en,zh"}) {
    const std::string text = std::string("<!-- ") + marker + " -->\na\n";
    const Divided divided = divide(text);
    EXPECT_EQ(divided.outline, "*:" + text);
    EXPECT_EQ(divided.diagnostics.size(), 1u) << marker;
  }
  for (const char* comment : {"language: en", "lang", "lang en", "langue", "slang:en"}) {
    const std::string text = std::string("<!-- ") + comment + " -->\na\n";
    EXPECT_EQ(divide(text).diagnostics.size(), 0u) << comment;
  }
}

TEST(Sections, ReportAMalformedTagInADivWhereSectionsAreExpected) {
  const Divided several =
      divide("<div lang=\"zh_CN\">\n\na\n\n</div>\n<div lang=\"en\">\n\nb\n\n</div>\n");
  ASSERT_EQ(several.diagnostics.size(), 1u);
  EXPECT_NE(several.diagnostics[0].message.find("zh-CN"), std::string::npos);
  EXPECT_EQ(divide("<div lang=\"fr_FR\">\n\na\n\n</div>\n").diagnostics.size(), 0u)
      << "a quotation";
}

TEST(Sections, BeginAgainAfterCode) {
  EXPECT_EQ(divide("```\n<!-- lang:zh -->\n```\n<!-- lang:en -->\na\n").outline,
            "*:```\n<!-- lang:zh -->\n```\n|en:a\n");
  EXPECT_EQ(divide("- ```\n  code\n<!-- lang:en -->\na\n").outline, "*:- ```\n  code\n|en:a\n")
      << "code ends with the list item that holds it";
  EXPECT_EQ(divide("``` not`code\n<!-- lang:en -->\na\n").outline, "*:``` not`code\n|en:a\n");
  EXPECT_EQ(divide("<!-- a -->\n<!-->\n<!-- lang:en -->\na\n").outline,
            "*:<!-- a -->\n<!-->\n|en:a\n");
}

TEST(Sections, AreDivsWhereTheyCoverTwoLanguages) {
  EXPECT_EQ(
      divide("a\n<div lang=\"zh-CN\">\n\nb\n\n</div>\n<div lang='en'>\nc\n</div>\nd\n").outline,
      "*:a\n|zh-CN:\nb\n\n|en:c\n|*:d\n");
}

TEST(Sections, AreDivsWhereTheirLanguageIsDeclared) {
  EXPECT_EQ(divide("<div lang=en>\na\n</div>\nb\n", {"zh", "EN"}).outline, "en:a\n|*:b\n");
}

TEST(Sections, InDivsMayHoldOtherDivs) {
  EXPECT_EQ(
      divide("<div lang=\"en\">\n<div align=\"center\">\na\n</div>\n</div>\nb\n", {"en"}).outline,
      "en:<div align=\"center\">\na\n</div>\n|*:b\n");
}

TEST(Sections, ReportADivThatIsNeverClosed) {
  const Divided divided = divide("a\n<div lang=\"en\">\nb\n", {"en"});
  EXPECT_EQ(divided.outline, "*:a\n|en:b\n");
  ASSERT_EQ(divided.diagnostics.size(), 1u);
  EXPECT_EQ(divided.diagnostics[0].line, 2u);
}

TEST(Sections, ReportMarkersWithoutEffect) {
  const Divided inside = divide("<div lang=\"en\">\n<!-- lang:zh -->\na\n</div>\n", {"en"});
  EXPECT_EQ(inside.outline, "en:<!-- lang:zh -->\na\n");
  EXPECT_EQ(inside.diagnostics.size(), 1u);

  const Divided underscore = divide("<!-- lang:zh_CN -->\na\n");
  EXPECT_EQ(underscore.outline, "*:<!-- lang:zh_CN -->\na\n");
  ASSERT_EQ(underscore.diagnostics.size(), 1u);
  EXPECT_NE(underscore.diagnostics[0].message.find("zh-CN"), std::string::npos);

  const Divided empty = divide("<!-- lang: -->\na\n");
  EXPECT_EQ(empty.outline, "*:<!-- lang: -->\na\n");
  EXPECT_EQ(empty.diagnostics.size(), 1u);
}

TEST(Sections, AreOfABoundedNumberOfLanguages) {
  std::string text;
  for (int first = 'a'; first <= 'c'; ++first) {
    for (int second = 'a'; second <= 'z'; ++second) {
      text += std::string("<!-- lang:q") + static_cast<char>(first) + static_cast<char>(second) +
              " -->\na\n";
    }
  }
  EXPECT_EQ(divide(text).diagnostics.size(), 3u * 26u - maximum_languages);
}

}  // namespace
}  // namespace glassine
