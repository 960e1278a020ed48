#include "url_policy.h"

#include <gtest/gtest.h>

namespace glassine {
namespace {

class RefusedUrl : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(UrlPolicy, RefusedUrl,
                         testing::Values("javascript:alert(1)", "JaVaScRiPt:x", " javascript:x",
                                         "\tjavascript:x", "\x01\x1Fjavascript:x", "java\tscript:x",
                                         "java\nscript:x", "java\r\nscript:x", "javascript\t:x",
                                         "vbscript:x", "data:text/html,x",
                                         "data:image/png;base64,x", "file:///etc/passwd", "blob:x",
                                         "about:blank", "a.b+c-d:x", "view-source:x"));
TEST_P(RefusedUrl, IsNoLinkAndNoImage) {
  EXPECT_FALSE(is_url_allowed(GetParam(), UrlUse::link));
  EXPECT_FALSE(is_url_allowed(GetParam(), UrlUse::image));
}

class AllowedUrl : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(UrlPolicy, AllowedUrl,
                         testing::Values("", "#top", "a.md", "./a:b", "/a:b", "?q=a:b", "//host/x",
                                         "https://a.b/", "HTTP://a.b/", " https://a.b", "1:2",
                                         "中:文", "a_b:c"));
TEST_P(AllowedUrl, IsForLinksAndImages) {
  EXPECT_TRUE(is_url_allowed(GetParam(), UrlUse::link));
  EXPECT_TRUE(is_url_allowed(GetParam(), UrlUse::image));
}

TEST(UrlPolicy, LetsLinksWriteAndCall) {
  for (const char* url : {"mailto:a@b.c", "tel:+861", "xmpp:a@b", "irc://a", "ircs://a"}) {
    EXPECT_TRUE(is_url_allowed(url, UrlUse::link)) << url;
    EXPECT_FALSE(is_url_allowed(url, UrlUse::image)) << url;
  }
}

}  // namespace
}  // namespace glassine
