#include "formulas.h"

#include <gtest/gtest.h>

namespace glassine {
namespace {

TEST(Formulas, StandWhereTheirTextBegins) {
  Diagnostics diagnostics;
  FormulaCollector formulas(diagnostics);
  EXPECT_TRUE(formulas.begin(3));
  EXPECT_TRUE(formulas.has_begun());
  formulas.settle(5);
  EXPECT_FALSE(formulas.has_begun());
  EXPECT_TRUE(formulas.begin(9));  // it has no text
  EXPECT_EQ(formulas.take(), (std::vector<size_t>{5, 9}));
}

TEST(Formulas, AreTenThousand) {
  Diagnostics diagnostics;
  FormulaCollector formulas(diagnostics);
  for (size_t count = 0; count < maximum_formulas; ++count) EXPECT_TRUE(formulas.begin(0));
  formulas.settle(0);
  EXPECT_FALSE(formulas.begin(1));
  EXPECT_FALSE(formulas.begin(2));
  EXPECT_FALSE(formulas.begin(3));
  EXPECT_EQ(diagnostics.located_in("0123").size(), 1u);
  const std::vector<size_t> found = formulas.take();
  EXPECT_EQ(found.size(), maximum_formulas);
  EXPECT_EQ(found.back(), 0u);
}

}  // namespace
}  // namespace glassine
