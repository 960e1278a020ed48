#include "tag_filter.h"

#include <gtest/gtest.h>

namespace glassine {
namespace {

TEST(TagFilter, MakesTextOfTagsThatChangeHowTheRestIsRead) {
  EXPECT_EQ(with_tags_filtered("<b><Script a></script><style/>"),
            "<b>&lt;Script a>&lt;/script>&lt;style/>");
  EXPECT_EQ(with_tags_filtered("<scripts> <title\n"), "<scripts> &lt;title\n");
}

TEST(TagFilter, KnowsThemInAnyCase) {
  EXPECT_TRUE(is_raw_text_element("TextArea"));
  EXPECT_FALSE(is_raw_text_element("text"));
  EXPECT_FALSE(is_raw_text_element(""));
}

}  // namespace
}  // namespace glassine
