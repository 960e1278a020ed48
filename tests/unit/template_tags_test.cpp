#include "template_tags.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace glassine {
namespace {

// A copy of its exact size, so that AddressSanitizer sees a read beyond its end.
unsigned find(const std::string& text) {
  const std::vector<char> copy(text.begin(), text.end());
  return md4c_find_template_tag(copy.data(), 0, static_cast<unsigned>(copy.size()));
}

TEST(TemplateTags, EndWithTheirOwnEnd) {
  EXPECT_EQ(find("{% a %} b"), 7u);
  EXPECT_EQ(find("{{ a }} b"), 7u);
  EXPECT_EQ(find("{{a}}"), 5u);
  EXPECT_EQ(find("{% a } {{ b }} %}"), 17u);
  EXPECT_EQ(find("{% a\nb %}"), 9u);
}

TEST(TemplateTags, AreNoneWithoutAnEndOrContent) {
  for (const std::string text : {"{", "{%", "{% a", "{% a %", "{% a {% b %}", "{{ a", "{{ a }",
                                 "{{}}", "{%%}", "{{a}b}}", "{{a{b}}", "{a}", "{{{a}}}"}) {
    EXPECT_EQ(find(text), 0u) << text;
  }
}

}  // namespace
}  // namespace glassine
