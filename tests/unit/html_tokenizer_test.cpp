#include "html_tokenizer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace glassine {
namespace {

using Kind = HtmlToken::Kind;

std::vector<HtmlToken> tokens_of(std::string_view html) {
  std::vector<HtmlToken> tokens;
  while (!html.empty()) tokens.push_back(take_html_token(html));
  return tokens;
}

Kind kind_of(std::string_view html) { return tokens_of(html).front().kind; }

TEST(HtmlTokenizer, KnowsEachKind) {
  EXPECT_EQ(kind_of("text"), Kind::text);
  EXPECT_EQ(kind_of("<b>"), Kind::start_tag);
  EXPECT_EQ(kind_of("</b>"), Kind::end_tag);
  EXPECT_EQ(kind_of("<!-- x -->"), Kind::comment);
  EXPECT_EQ(kind_of("<!DOCTYPE html>"), Kind::other);
  EXPECT_EQ(kind_of("<?php ?>"), Kind::other);
  EXPECT_EQ(kind_of("<![CDATA[ <b> ]]>"), Kind::other);
  EXPECT_EQ(kind_of("<"), Kind::text);
  EXPECT_EQ(kind_of("</"), Kind::text);
  EXPECT_EQ(kind_of("<1>"), Kind::text);
}

TEST(HtmlTokenizer, LosesNothing) {
  for (const std::string html :
       {"a<b c='>'>d</b><!-- e --><?f?><g", "<<<<a", "<!--", "<!", "<![CDATA[", "</a b=\"", "<a/",
        "<script><b></script>x", "<script>x", "<!-->a<!--->b<!-- --!>c"}) {
    std::string joined;
    for (const HtmlToken& token : tokens_of(html)) joined += token.source;
    EXPECT_EQ(joined, html);
  }
}

TEST(HtmlTokenizer, EndsATagWhereABrowserDoes) {
  const auto tokens = tokens_of("<a title='<b>\">' href=\"x>y\" c=>d");
  ASSERT_EQ(tokens.size(), 2u);
  EXPECT_EQ(tokens[0].name, "a");
  EXPECT_EQ(tokens[0].attributes, " title='<b>\">' href=\"x>y\" c=");
  EXPECT_EQ(tokens[1].source, "d");
}

TEST(HtmlTokenizer, EndsACommentWhereABrowserDoes) {
  for (const std::string_view comment :
       {"<!-->", "<!--->", "<!-- a > b -->", "<!-- a --!>", "<!-- -- -->", "<!----->"}) {
    EXPECT_EQ(tokens_of(std::string(comment) + "x").front().source, comment);
    EXPECT_EQ(kind_of(comment), Kind::comment);
  }
  EXPECT_EQ(kind_of("<!--->-"), Kind::comment);
}

TEST(HtmlTokenizer, TakesAScriptWithItsText) {
  const auto tokens = tokens_of("<SCRIPT a>1 < 2</scriptx></b></Script >c");
  ASSERT_EQ(tokens.size(), 2u);
  EXPECT_EQ(tokens[0].kind, Kind::other);
  EXPECT_EQ(tokens[1].source, "c");
}

TEST(HtmlTokenizer, TakesAllThatFollowsWhatIsNeverEnded) {
  for (const std::string_view html :
       {"<a b", "<a b='c>", "<!-- a", "<![CDATA[ a >", "<?a", "</a", "<!a"}) {
    const auto tokens = tokens_of(html);
    ASSERT_EQ(tokens.size(), 1u) << html;
    EXPECT_EQ(tokens[0].kind, Kind::unended) << html;
  }
  EXPECT_EQ(kind_of("<script>a"), Kind::other);
}

TEST(HtmlTokenizer, ReadsAttributesAsABrowserDoes) {
  std::string_view rest = "\n a = 'b\"' / c=\"d'\" =e=f g h=i/j k>";
  const std::vector<std::pair<std::string_view, std::string_view>> expected = {
      {"a", "b\""}, {"c", "d'"}, {"=e", "f"}, {"g", ""}, {"h", "i/j"}, {"k", ""}};
  for (const auto& [name, value] : expected) {
    HtmlAttribute attribute;
    ASSERT_TRUE(take_html_attribute(rest, attribute));
    EXPECT_EQ(attribute.name, name);
    EXPECT_EQ(attribute.value, value);
  }
  HtmlAttribute attribute;
  EXPECT_FALSE(take_html_attribute(rest, attribute));
  EXPECT_EQ(rest, ">");
}

}  // namespace
}  // namespace glassine
