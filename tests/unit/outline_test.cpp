#include "outline.h"

#include <gtest/gtest.h>

#include "page.h"

namespace glassine {
namespace {

// The levels of the headings in the outline, which have to be those in the HTML.
std::string levels_of(const std::string& markdown) {
  const Page page = render_page(markdown, {});
  std::string levels = page.metadata.title_in_body ? "own:" : "";
  size_t at = 0;
  for (const OutlineEntry& entry : page.metadata.outline.entries) {
    const std::string level = std::to_string(entry.level);
    levels += level;
    at = page.html.find("<h" + level + " id=\"" + entry.id + "\">", at);
    EXPECT_NE(at, std::string::npos) << page.html;
    at = page.html.find("</h" + level + ">", at);
    EXPECT_NE(at, std::string::npos) << page.html;
  }
  return levels;
}

TEST(Outline, StandsUnderThePageTitle) {
  EXPECT_EQ(levels_of("---\ntitle: T\n---\n# a\n## b\n# c\n"), "232");
  EXPECT_EQ(levels_of("---\ntitle: T\n---\n#### a\n#### b\n##### c\n#### d\n"), "2232");
}

TEST(Outline, SkipsNoLevel) {
  EXPECT_EQ(levels_of("## a\n##### b\n###### c\n### d\n## e\n"), "23432");
  EXPECT_EQ(levels_of("##### a\n## b\n### c\n"), "223");
}

TEST(Outline, LetsAFirstHeadingOfLevelOneBeTheTitle) {
  EXPECT_EQ(levels_of("# a\n## b\n### c\n# d\n"), "own:1231");
  EXPECT_EQ(levels_of("---\ntitle: a\n---\n# a\n## b\n"), "own:12")
      << "the title stands there already";
}

TEST(Outline, EndsAtLevelSix) {
  EXPECT_EQ(levels_of("---\ntitle: T\n---\n# a\n## b\n### c\n#### d\n##### e\n###### f\n"),
            "234566");
}

}  // namespace
}  // namespace glassine
