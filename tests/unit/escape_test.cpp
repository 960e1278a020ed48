#include "escape.h"

#include <gtest/gtest.h>

namespace glassine {
namespace {

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

std::string escaped_url(std::string_view url) {
  std::string out;
  append_escaped_url(out, url);
  return out;
}

TEST(Escape, TextKeepsAllButFourCharacters) {
  EXPECT_EQ(escaped("a & b < c > d \" e ' 中"), "a &amp; b &lt; c &gt; d &quot; e ' 中");
  EXPECT_EQ(escaped(""), "");
  EXPECT_EQ(escaped("<"), "&lt;");
}

TEST(Escape, UrlKeepsWhatIsPercentEncodedAlready) {
  EXPECT_EQ(escaped_url("/[MobiCom'20]%20Android.pdf"), "/%5BMobiCom'20%5D%20Android.pdf");
}

TEST(Escape, UrlEncodesWhatMayNotStandInOne) {
  EXPECT_EQ(escaped_url("/a b\"c<d>`e\\f"), "/a%20b%22c%3Cd%3E%60e%5Cf");
  EXPECT_EQ(escaped_url("/中"), "/%E4%B8%AD");
  EXPECT_EQ(escaped_url("?a=1&b=2"), "?a=1&amp;b=2");
}

}  // namespace
}  // namespace glassine
