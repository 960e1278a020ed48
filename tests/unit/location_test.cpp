#include "location.h"

#include <gtest/gtest.h>

namespace glassine {

TEST(Location, IsTheSameInWhateverOrderItIsAsked) {
  const std::string_view text = "a\r\n中文 x\nb";
  const size_t offsets[] = {12, 0, 10, 3, 12};
  const std::vector<Location> locations = locate_all(text, offsets);
  ASSERT_EQ(locations.size(), 5u);
  const std::pair<size_t, size_t> wanted[] = {{3, 1}, {1, 1}, {2, 4}, {2, 1}, {3, 1}};
  for (size_t index = 0; index < 5; ++index) {
    EXPECT_EQ(locations[index].line, wanted[index].first) << index;
    EXPECT_EQ(locations[index].column, wanted[index].second) << index;
  }
}

TEST(Location, BeyondTheTextIsItsEnd) {
  Locator locator("a\nbc");
  const Location end = locator.locate(100);
  EXPECT_EQ(end.line, 2u);
  EXPECT_EQ(end.column, 3u);
}

}  // namespace glassine
