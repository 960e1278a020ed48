#include "heading_attributes.h"

#include <gtest/gtest.h>

namespace glassine {
namespace {

TEST(HeadingAttributes, AreReadFromTheEnd) {
  const HeadingAttributes attributes = read_heading_attributes("A title  {#an-id .one .two}");
  EXPECT_EQ(attributes.id, "an-id");
  EXPECT_EQ(attributes.classes, "user-one user-two");
  EXPECT_EQ(attributes.length, std::string_view("  {#an-id .one .two}").size());
  EXPECT_FALSE(attributes.is_malformed);
}

TEST(HeadingAttributes, AreNoneWhereTheBraceIsEscapedOrMeantOtherwise) {
  for (const std::string_view text :
       {"", "}", "{#a}", "a{#a}", "a {a}", "a {}", "a {#a} b", "a {% b %}", "a \\}"}) {
    const HeadingAttributes attributes = read_heading_attributes(text);
    EXPECT_EQ(attributes.length, 0u) << text;
    EXPECT_FALSE(attributes.is_malformed) << text;
  }
}

TEST(HeadingAttributes, AreRefusedAsAWhole) {
  for (const std::string_view text :
       {"a {#}", "a {#a #b}", "a {.}", "a {#a b}", "a {#a .b=c}", "a {#glassine:main}",
        "a {#GLASSINEx}", "a {#a<b}", "a {#a\u3000b}", "a {.\u00E9}"}) {
    const HeadingAttributes attributes = read_heading_attributes(text);
    EXPECT_TRUE(attributes.is_malformed) << text;
    EXPECT_EQ(attributes.length, 0u) << text;
    EXPECT_EQ(attributes.id + attributes.classes, "") << text;
  }
  EXPECT_EQ(read_heading_attributes("a {#glassine-paper}").id, "glassine-paper");
  EXPECT_EQ(read_heading_attributes("a {#glassine}").id, "glassine");
}

TEST(HeadingAttributes, TakeALinkToTheHeadingItself) {
  std::string html = "<h2><a href=\"#%E5%85%B3\"><em>A</em></a>";
  EXPECT_EQ(take_link_to_itself(html, 4), "\u5173");
  EXPECT_EQ(html, "<h2><em>A</em>");
}

TEST(HeadingAttributes, LeaveEveryOtherLink) {
  for (const std::string_view link :
       {"<a href=\"#a\" title=\"b\">A</a>", "<a href=\"a\">A</a>", "<a href=\"#a\">A</a>.",
        "<a href=\"#a\">A</a><a href=\"#b\">B</a>", "<a href=\"#%FF\">A</a>", "<a href=\"#\">A</a>",
        "<a href=\"#glassine:main\">A</a>", "A"}) {
    std::string html = "<h2>" + std::string(link);
    EXPECT_EQ(take_link_to_itself(html, 4), "") << link;
    EXPECT_EQ(html, "<h2>" + std::string(link));
  }
}

}  // namespace
}  // namespace glassine
