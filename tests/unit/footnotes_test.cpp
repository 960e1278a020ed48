#include "footnotes.h"

#include <gtest/gtest.h>

#include "concatenate.h"

namespace glassine {
namespace {

class Footnotes : public testing::Test {
 protected:
  void refer(unsigned note, unsigned ordinal, std::string_view label,
             FootnoteWriter::Form form = FootnoteWriter::Form::link) {
    footnotes_.keep({note, ordinal, attribute(label)}, 0);
    footnotes_.write_kept(form);
  }

  void note(unsigned number, unsigned references, std::string_view label, std::string_view text) {
    html_ += "<li";
    footnotes_.begin_note({number, references, attribute(label)});
    html_ += text;
    footnotes_.end_note({number, references, attribute(label)});
    html_ += "</li>\n";
  }

  static MD_ATTRIBUTE attribute(std::string_view label) {
    return {label.data(), static_cast<MD_SIZE>(label.size()), nullptr, nullptr};
  }

  std::vector<Heading> headings_;
  const PageWords words_{"de"};
  std::string html_;
  Diagnostics diagnostics_;
  FootnoteWriter footnotes_{html_, words_, diagnostics_};
};

TEST_F(Footnotes, ReferToTheirNoteByItsLabel) {
  refer(1, 1, "a");
  refer(1, 2, "a");
  EXPECT_EQ(html_,
            "<sup><a href=\"#fn:a\" id=\"fnref:a\" role=\"doc-noteref\">1</a></sup>"
            "<sup><a href=\"#fn:a\" id=\"fnref2:a\" role=\"doc-noteref\">1</a></sup>");
}

TEST_F(Footnotes, AreKeptBackInALink) {
  footnotes_.keep({1, 1, attribute("a")}, 0);
  EXPECT_EQ(html_, "");
  footnotes_.write_kept(FootnoteWriter::Form::link);
  footnotes_.write_kept(FootnoteWriter::Form::link);
  EXPECT_EQ(html_, "<sup><a href=\"#fn:a\" id=\"fnref:a\" role=\"doc-noteref\">1</a></sup>");
}

TEST_F(Footnotes, LeadBackOnlyToReferencesThatAreLinks) {
  refer(1, 1, "a", FootnoteWriter::Form::number);
  refer(1, 2, "a");
  EXPECT_EQ(html_, "[1]<sup><a href=\"#fn:a\" id=\"fnref:a\" role=\"doc-noteref\">1</a></sup>");
  html_.clear();
  note(1, 2, "a", "<p>a</p>\n");
  footnotes_.finish(headings_);
  EXPECT_EQ(html_,
            "<li id=\"fn:a\">\n<p>a <a href=\"#fnref:a\" role=\"doc-backlink\" "
            "aria-label=\"Zurück zur Stelle 1\">↩\uFE0E</a></p>\n</li>\n");
}

TEST_F(Footnotes, LeadBackFromTheLastParagraph) {
  refer(1, 1, "\"");
  html_.clear();
  note(1, 1, "\"", "<p>a</p>\n<p>b</p>\n");
  footnotes_.finish(headings_);
  EXPECT_EQ(html_,
            "<li id=\"fn:&quot;\">\n<p>a</p>\n<p>b <a href=\"#fnref:%22\" role=\"doc-backlink\" "
            "aria-label=\"Zurück zur Stelle 1\">↩\uFE0E</a></p>\n</li>\n");
}

TEST_F(Footnotes, LeadBackFromALineOfTheirOwnBehindAnythingElse) {
  refer(1, 1, "a");
  html_.clear();
  note(1, 1, "a", "<ul>\n</ul>\n");
  footnotes_.finish(headings_);
  EXPECT_EQ(html_,
            "<li id=\"fn:a\">\n<ul>\n</ul>\n<a href=\"#fnref:a\" role=\"doc-backlink\" "
            "aria-label=\"Zurück zur Stelle 1\">↩\uFE0E</a>\n</li>\n");
}

// The digits of headings' levels are written into the HTML afterwards.
TEST_F(Footnotes, MoveTheHeadingsBehindTheWaysBack) {
  headings_.push_back({1, "x", "x", 2, 11});
  html_ = "<h1>text</h1>\n";
  refer(1, 1, "a");
  refer(1, 2, "a");
  refer(2, 1, "b");
  note(1, 2, "a", "<p>a</p>\n");
  const size_t begin = html_.size() + std::string_view("<li id=\"fn:b\">\n").size();
  headings_.push_back({3, "y", "y", begin + 2, begin + 8});
  note(2, 1, "b", "<h3>b</h3>\n");
  footnotes_.finish(headings_);
  EXPECT_EQ(html_[headings_[0].opening_digit], '1');
  EXPECT_EQ(html_[headings_[0].closing_digit], '1');
  EXPECT_EQ(html_[headings_[1].opening_digit], '3');
  EXPECT_EQ(html_[headings_[1].closing_digit], '3');
}

TEST_F(Footnotes, LeaveAPageWithoutThemAsItIs) {
  html_ = "<p>a</p>\n";
  footnotes_.finish(headings_);
  EXPECT_EQ(html_, "<p>a</p>\n");
}

}  // namespace
}  // namespace glassine
