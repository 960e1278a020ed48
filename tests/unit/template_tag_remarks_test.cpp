#include "template_tag_remarks.h"

#include <gtest/gtest.h>

namespace glassine {
namespace {

TEST(TemplateTagRemarks, AreTenAndOneForTheRest) {
  Diagnostics diagnostics;
  TemplateTagRemarks remarks(diagnostics);
  for (size_t offset = 0; offset < 20; ++offset) remarks.report("{% a %}", offset);
  const std::vector<Diagnostic> found = diagnostics.located_in("01234567890123456789");
  ASSERT_EQ(found.size(), 11u);
  EXPECT_EQ(found[9].offset, 9u);
  EXPECT_NE(found[9].message, found[10].message);
  EXPECT_EQ(found[10].offset, 10u);
}

TEST(TemplateTagRemarks, AreOfItsFirstLine) {
  Diagnostics diagnostics;
  TemplateTagRemarks remarks(diagnostics);
  remarks.report("{% a", 0);
  remarks.report("b %}", 5);
  EXPECT_EQ(diagnostics.located_in("{% a\nb %}").size(), 1u);
}

}  // namespace
}  // namespace glassine
