#include "contents.h"

#include <gtest/gtest.h>

namespace glassine {
namespace {

TEST(Contents, AreAListOfListsWithoutTheTitle) {
  const Outline outline = {
      {{1, "t", "T"}, {2, "a", "A & B"}, {3, "b", "B"}, {3, "c", "C"}, {2, "d", "D"}}, true};
  EXPECT_EQ(contents_as_html(outline),
            "<ul>\n<li><a href=\"#a\">A &amp; B</a>\n<ul>\n<li><a href=\"#b\">B</a></li>\n"
            "<li><a href=\"#c\">C</a></li>\n</ul>\n</li>\n<li><a href=\"#d\">D</a></li>\n</ul>\n");
}

TEST(Contents, AreNothingWithoutHeadings) {
  EXPECT_EQ(contents_as_html({}), "");
  EXPECT_EQ(contents_as_html({{{1, "t", "T"}}, true}), "");
}

TEST(Contents, CloseEveryElementWhateverTheLevels) {
  for (unsigned first = 1; first <= 6; ++first) {
    for (unsigned second = 1; second <= 6; ++second) {
      for (unsigned third = 1; third <= 6; ++third) {
        const std::string html =
            contents_as_html({{{first, "a", "A"}, {second, "b", "B"}, {third, "c", "C"}}, false});
        const auto count = [&](std::string_view part) {
          size_t found = 0;
          for (size_t at = html.find(part); at != html.npos; at = html.find(part, at + 1)) ++found;
          return found;
        };
        EXPECT_EQ(count("<ul>"), count("</ul>")) << html;
        EXPECT_EQ(count("<li>"), 3u) << html;
        EXPECT_EQ(count("</li>"), 3u) << html;
      }
    }
  }
}

TEST(Contents, HaveTheirPlace) {
  EXPECT_TRUE(stands_for_contents("<p>[toc]</p>\n", "[toc]\n"));
  EXPECT_TRUE(stands_for_contents("<p>[[TOC]]</p>\n", "[[TOC]]"));
  EXPECT_TRUE(stands_for_contents("<ul>\n<li>TOC\n{:toc}</li>\n</ul>\n", "{:toc}\n"));
  EXPECT_FALSE(stands_for_contents("<p>[toc]</p>\n", "toc]\n"));
  EXPECT_FALSE(stands_for_contents("<p>a [toc]</p>\n", "[toc]\n"));
  EXPECT_FALSE(stands_for_contents("<ul>\n<li>a</li>\n<li>TOC\n{:toc}</li>\n</ul>\n", "{:toc}"));
  EXPECT_FALSE(stands_for_contents("", ""));
}

}  // namespace
}  // namespace glassine
