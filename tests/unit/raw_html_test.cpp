#include "raw_html.h"

#include <gtest/gtest.h>

#include <array>

namespace glassine {
namespace {

// As it is written in a block; the block comes in pieces.
class RawHtmlTest : public testing::Test {
 protected:
  std::string block(std::string_view source, size_t piece = 1000) {
    const std::array<Section, 1> everything = {{{std::string(), 0, source.size()}}};
    const ReaderDocument document(source, everything, {});
    std::string html;
    HeadingCollector headings;
    Diagnostics diagnostics;
    OpenElements elements(html, headings, document, diagnostics);
    RawHtml raw(html, elements, headings, document, diagnostics);
    const std::string_view text = document.text();
    for (size_t at = 0; at < text.size(); at += piece) raw.add(text.substr(at, piece));
    has_comments_alone_ = raw.holds_nothing_but_comments();
    raw.write_block();
    EXPECT_EQ(raw.text(), "");
    elements.close_to(0);
    found_ = diagnostics.located_in(source);
    return html;
  }

  bool has_comments_alone_ = false;
  std::vector<Diagnostic> found_;
};

TEST_F(RawHtmlTest, IsTheSameInWhateverPiecesItComes) {
  const std::string_view source = "<div title=\"a &amp; b\"><!-- c --><x> &lt;d></div></p>";
  const std::string whole = block(source);
  EXPECT_EQ(whole, "<div title=\"a &amp; b\">&lt;x&gt; &lt;d&gt;</div>&lt;/p&gt;\n");
  ASSERT_EQ(found_.size(), 1u);
  EXPECT_EQ(found_[0].offset, source.find("<x>"));
  for (const size_t piece : {1u, 2u, 3u, 7u}) {
    EXPECT_EQ(block(source, piece), whole);
    ASSERT_EQ(found_.size(), 1u);
    EXPECT_EQ(found_[0].offset, source.find("<x>"));
  }
}

TEST_F(RawHtmlTest, IsAParagraphWhereItHoldsNoBlock) {
  EXPECT_EQ(block("<img src=a>"), "<p><img src=\"a\" /></p>\n");
  EXPECT_EQ(block("<hr>"), "<hr />\n");
  EXPECT_EQ(block("<my-tag>"), "<p>&lt;my-tag&gt;</p>\n");
}

TEST_F(RawHtmlTest, LeavesNothingOfComments) {
  EXPECT_EQ(block("<!-- a --> <!-- b -->\n<!--->"), "");
  EXPECT_TRUE(has_comments_alone_);
  block("<!-- a --> b");
  EXPECT_FALSE(has_comments_alone_);
  block("<!-- a");
  EXPECT_FALSE(has_comments_alone_);
}

TEST_F(RawHtmlTest, SaysOnceWhatIsLeftOut) {
  block("<p style=a><b style=c onclick=d>e</b></p>");
  EXPECT_EQ(found_.size(), 2u);
}

}  // namespace
}  // namespace glassine
