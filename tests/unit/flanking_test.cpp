#include "flanking.h"

#include <gtest/gtest.h>

namespace glassine {
namespace {

bool is_beside_cjk(char32_t before, char32_t after, char32_t selector = 0) {
  return md4c_is_beside_cjk(before, selector, after) != 0;
}

TEST(Flanking, IsFreeBesideACjkCharacterOnEitherSide) {
  EXPECT_TRUE(is_beside_cjk(U'：', U'a'));
  EXPECT_TRUE(is_beside_cjk(U'a', U'「'));
  EXPECT_TRUE(is_beside_cjk(U'中', U'('));
  EXPECT_TRUE(is_beside_cjk(U')', U'한'));
}

TEST(Flanking, IsNotFreeBesideOtherScriptsAndEmoji) {
  EXPECT_FALSE(is_beside_cjk(U'é', U'('));
  EXPECT_FALSE(is_beside_cjk(U'»', U'a'));
  EXPECT_FALSE(is_beside_cjk(U'a', U'✅'));
  EXPECT_FALSE(is_beside_cjk(U'“', U'a'));
}

TEST(Flanking, KnowsWhichSelectorsBelongToTheCharacterBeforeThem) {
  EXPECT_TRUE(md4c_is_variation_selector(0xFE00));
  EXPECT_TRUE(md4c_is_variation_selector(0xFE0E));
  EXPECT_FALSE(md4c_is_variation_selector(0xFDFF));
  EXPECT_FALSE(md4c_is_variation_selector(0xFE0F));
}

TEST(Flanking, IsFreeBehindASequenceOfVariation) {
  EXPECT_TRUE(is_beside_cjk(U'塚', U'(', 0xFE00));
  EXPECT_TRUE(is_beside_cjk(U'“', U'a', 0xFE01));
  EXPECT_TRUE(is_beside_cjk(U'’', U'a', 0xFE01));
  EXPECT_TRUE(is_beside_cjk(0xE0100, U'('));
  EXPECT_FALSE(is_beside_cjk(U'“', U'a', 0xFE00));
  EXPECT_FALSE(is_beside_cjk(U'∩', U'a', 0xFE00));
  EXPECT_FALSE(is_beside_cjk(U'a', 0xE0100));
}

}  // namespace
}  // namespace glassine
