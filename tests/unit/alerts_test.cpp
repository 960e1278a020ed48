#include "alerts.h"

#include <gtest/gtest.h>

namespace glassine {
namespace {

// What the HTML writer does of it, for paragraphs of a quotation at the top level.
class Alerts : public testing::Test {
 protected:
  void open_quotation() {
    alerts_.enter_block();
    alerts_.begin_block(MD_BLOCK_QUOTE, true);
    html_ += "<blockquote>\n";
  }
  void open_paragraph() {
    alerts_.enter_block();
    alerts_.begin_block(MD_BLOCK_P, false);
    html_ += "<p>";
  }
  void text(MD_TEXTTYPE type, std::string_view text) {
    if (!alerts_.text(type, text)) html_ += text;
  }
  void close_paragraph() {
    if (!alerts_.leave_block()) html_ += "</p>\n";
  }
  void close_quotation() {
    alerts_.leave_block();
    html_ += alerts_.take_end() ? "</div>" : "</blockquote>";
  }

  const PageWords words_{"en"};
  std::string html_ = "before\n";
  AlertWriter alerts_{html_, words_};
};

TEST_F(Alerts, TakeTheQuotationsTagsBack) {
  open_quotation();
  open_paragraph();
  text(MD_TEXT_NORMAL, "[!Tip]");
  text(MD_TEXT_SOFTBR, "\n");
  text(MD_TEXT_NORMAL, "a");
  close_paragraph();
  close_quotation();
  EXPECT_EQ(html_,
            "before\n<div class=\"markdown-alert markdown-alert-tip\">\n"
            "<p class=\"markdown-alert-title\">Tip</p>\n<p>a</p>\n</div>");
}

TEST_F(Alerts, TakeAParagraphBackThatHoldsTheMarkerAlone) {
  open_quotation();
  open_paragraph();
  text(MD_TEXT_NORMAL, "[!TIP]");
  close_paragraph();
  open_paragraph();
  text(MD_TEXT_NORMAL, "a");
  close_paragraph();
  close_quotation();
  EXPECT_EQ(html_,
            "before\n<div class=\"markdown-alert markdown-alert-tip\">\n"
            "<p class=\"markdown-alert-title\">Tip</p>\n<p>a</p>\n</div>");
}

TEST_F(Alerts, GiveTheMarkerBackWhereNothingFollows) {
  open_quotation();
  open_paragraph();
  text(MD_TEXT_NORMAL, "[!tip]");
  close_paragraph();
  close_quotation();
  EXPECT_EQ(html_, "before\n<blockquote>\n<p>[!tip]</p>\n</blockquote>");
}

TEST_F(Alerts, GiveTheMarkerBackBeforeAnythingElse) {
  for (const MD_TEXTTYPE type : {MD_TEXT_NORMAL, MD_TEXT_ENTITY, MD_TEXT_CODE, MD_TEXT_HTML}) {
    html_.clear();
    open_quotation();
    open_paragraph();
    text(MD_TEXT_NORMAL, "[!TIP]");
    text(type, "a");
    close_paragraph();
    close_quotation();
    EXPECT_EQ(html_, "<blockquote>\n<p>[!TIP]a</p>\n</blockquote>");
  }
  html_.clear();
  open_quotation();
  open_paragraph();
  text(MD_TEXT_NORMAL, "[!TIP]");
  alerts_.enter_span();
  html_ += "<em>";
  EXPECT_EQ(html_, "<blockquote>\n<p>[!TIP]<em>");
}

TEST_F(Alerts, AreAtTheTopLevelOnly) {
  alerts_.enter_block();
  alerts_.begin_block(MD_BLOCK_QUOTE, false);
  open_paragraph();
  text(MD_TEXT_NORMAL, "[!TIP]");
  text(MD_TEXT_SOFTBR, "\n");
  EXPECT_EQ(html_, "before\n<p>[!TIP]\n");
  EXPECT_FALSE(alerts_.take_end());
}

TEST_F(Alerts, NeedTheirMarkerFirst) {
  open_quotation();
  alerts_.enter_block();
  alerts_.begin_block(MD_BLOCK_H, false);
  alerts_.leave_block();
  open_paragraph();
  text(MD_TEXT_NORMAL, "[!TIP]");
  text(MD_TEXT_SOFTBR, "\n");
  EXPECT_EQ(html_, "before\n<blockquote>\n<p>[!TIP]\n");
}

}  // namespace
}  // namespace glassine
