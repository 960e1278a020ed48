#include "open_elements.h"

#include <gtest/gtest.h>

#include <array>

namespace glassine {
namespace {

using Kind = OpenElements::Kind;

class OpenElementsTest : public testing::Test {
 protected:
  bool start(std::string_view name, std::string_view attributes = {}) {
    FilteredAttributes filtered;
    return elements_.write_start_tag(*find_element(name), attributes, 0, filtered);
  }
  bool end(std::string_view name) { return elements_.write_end_tag(*find_element(name)); }
  void text() {
    elements_.begin_content();
    html_ += 'x';
  }

  std::string html_;
  HeadingCollector headings_;
  std::array<Section, 1> everything_ = {{{std::string(), 0, 1}}};
  ReaderDocument document_{"x", everything_, {}};
  Diagnostics diagnostics_;
  OpenElements elements_{html_, headings_, document_, diagnostics_};
};

TEST_F(OpenElementsTest, EndWithTheirEndTags) {
  EXPECT_TRUE(start("div") && start("b"));
  text();
  EXPECT_TRUE(end("b") && end("div"));
  EXPECT_FALSE(end("div"));
  EXPECT_EQ(html_, "<div><b>x</b></div>");
}

TEST_F(OpenElementsTest, EndWithWhatTheyStandIn) {
  EXPECT_TRUE(start("div") && start("b") && start("i") && end("div"));
  EXPECT_EQ(html_, "<div><b><i></i></b></div>");
  EXPECT_EQ(diagnostics_.located_in("x").size(), 2u);
  EXPECT_TRUE(start("p"));
  elements_.close_to(0);
  EXPECT_EQ(html_, "<div><b><i></i></b></div><p></p>");
  EXPECT_EQ(diagnostics_.located_in("x").size(), 0u);
}

TEST_F(OpenElementsTest, AreNotClosedByRawHtmlIfMarkdownOpenedThem) {
  EXPECT_TRUE(start("div"));
  EXPECT_TRUE(elements_.begin_markdown(Kind::block, find_element("blockquote"), true));
  EXPECT_FALSE(end("blockquote") || end("div"));
  EXPECT_TRUE(elements_.end_markdown(find_element("blockquote")));
  EXPECT_TRUE(end("div"));
}

TEST_F(OpenElementsTest, HoldNoParagraphInAParagraph) {
  EXPECT_TRUE(start("p") && start("b") && start("p"));
  EXPECT_EQ(html_, "<p><b></b></p><p>");
  EXPECT_TRUE(elements_.begin_markdown(Kind::block, nullptr, true));
  EXPECT_EQ(html_, "<p><b></b></p><p></p>");
}

TEST_F(OpenElementsTest, HoldNoLinkInALink) {
  EXPECT_TRUE(start("a", " href=x") && start("b") && start("a", " href=y"));
  EXPECT_EQ(html_, "<a href=\"x\"><b></b></a><a href=\"y\">");
  EXPECT_TRUE(elements_.is_in_link());
  EXPECT_TRUE(end("a"));
  EXPECT_TRUE(elements_.begin_markdown(Kind::span, find_element("a"), true));
  EXPECT_FALSE(start("a", " href=z"));
}

TEST_F(OpenElementsTest, StandWhereTheyBelong) {
  EXPECT_FALSE(start("td") || start("tr") || start("tbody") || start("li") || start("dd") ||
               start("rt"));
  EXPECT_TRUE(start("table") && start("td"));
  EXPECT_EQ(html_, "<table><tbody><tr><td>");
  EXPECT_FALSE(start("li"));
  EXPECT_TRUE(start("ul") && start("li") && start("li"));
  EXPECT_TRUE(start("tr"));
  EXPECT_EQ(html_, "<table><tbody><tr><td><ul><li></li><li></li></ul></td></tr><tr>");
}

TEST_F(OpenElementsTest, HaveAPlaceForTextInCellsAlone) {
  EXPECT_TRUE(start("table"));
  text();
  EXPECT_EQ(html_, "<table><tbody><tr><td>x");
}

TEST_F(OpenElementsTest, AreNestedNoDeeperThanTheyMay) {
  size_t opened = 0;
  while (start("div")) ++opened;
  EXPECT_EQ(opened, maximum_depth - 4);
  EXPECT_FALSE(start("b"));
  size_t written = 0;
  for (int block = 0; block < 10; ++block) {
    written += elements_.begin_markdown(Kind::block, nullptr, true);
  }
  EXPECT_EQ(written, 4u);
  EXPECT_FALSE(end("div"));  // no farther than Markdown's
  for (int block = 0; block < 10; ++block) written -= elements_.end_markdown(nullptr);
  EXPECT_EQ(written, 0u);
  for (size_t count = 0; count < opened; ++count) EXPECT_TRUE(end("div"));
  EXPECT_FALSE(end("div"));
}

TEST_F(OpenElementsTest, GatherHeadings) {
  EXPECT_TRUE(start("h2", " id=own"));
  headings_.add_words("One\n  two");
  EXPECT_TRUE(end("h3"));  // as browsers do
  EXPECT_EQ(html_, "<h2 id=\"own\"></h2>");
  const auto headings = headings_.take();
  ASSERT_EQ(headings.size(), 1u);
  EXPECT_EQ(headings[0].text, "One two");
}

}  // namespace
}  // namespace glassine
