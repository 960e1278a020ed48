#include "source_marks.h"

#include <gtest/gtest.h>

namespace glassine {
namespace {

class SourceMarksTest : public testing::Test {
 protected:
  static constexpr std::string_view source = "0123456789";
  const Section everything_[1] = {{std::string(), 0, source.size()}};
  const ReaderDocument document_{source, everything_, {}};
  SourcePosition position_{document_};
  std::string html_;
};

TEST_F(SourceMarksTest, PositionIsThatOfTheLastTextOfTheDocument) {
  EXPECT_EQ(position_.offset(), 0u);
  position_.note(document_.text().substr(4, 1));
  EXPECT_EQ(position_.offset(), 4u);
  EXPECT_EQ(position_.rest(), "456789");
  const std::string other = "45";
  position_.note(other);
  position_.note({});
  EXPECT_EQ(position_.offset(), 4u);
}

TEST_F(SourceMarksTest, StandInTheStartTags) {
  SourceMarkWriter marks(html_, position_, SourceMarks::offsets);
  html_ = "<h2";
  marks.begin_heading(2);
  html_ += ">";
  position_.note(document_.text().substr(3));
  html_ += "<a";
  marks.begin_link();
  html_ += ">x";
  marks.end_link("#own-id");  // may go, so it has none
  html_ += "</a><img";
  marks.mark_image(document_.text().substr(7));
  html_ += ">";
  marks.end_heading();
  html_ += "</h2><a";
  marks.begin_link();
  html_ += ">y";
  marks.end_link("#z");
  EXPECT_EQ(html_,
            "<h2 data-offset=\"3\" data-level=\"2\"><a>x</a><img data-offset=\"7\"></h2>"
            "<a data-offset=\"3\">y");
}

TEST_F(SourceMarksTest, MoveWithTheirLink) {
  SourceMarkWriter marks(html_, position_, SourceMarks::offsets);
  html_ = "\n<a";
  marks.begin_link();
  html_ += ">";
  html_.erase(0, 1);
  marks.remove_character(0);
  html_ += "x";
  marks.end_link("y");
  html_ += "</a>\n";
  html_.erase(html_.size() - 1);
  marks.remove_character(html_.size());
  EXPECT_EQ(html_, "<a data-offset=\"0\">x</a>");
}

TEST_F(SourceMarksTest, AreNotWrittenUnasked) {
  SourceMarkWriter marks(html_, position_, SourceMarks::none);
  marks.begin_heading(2);
  marks.begin_link();
  marks.end_link("a");
  marks.mark_image("b");
  marks.end_heading();
  EXPECT_EQ(html_, "");
}

}  // namespace
}  // namespace glassine
