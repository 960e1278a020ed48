#include "character_reference.h"

#include <gtest/gtest.h>

namespace glassine {
namespace {

std::string decoded(std::string_view reference) {
  std::string out;
  return append_decoded_reference(out, reference) ? out : "(unknown)";
}

TEST(CharacterReference, DecodesNumbers) {
  EXPECT_EQ(decoded("&#65;"), "A");
  EXPECT_EQ(decoded("&#x4E2D;"), "中");
  EXPECT_EQ(decoded("&#X6a;"), "j");
}

TEST(CharacterReference, TurnsWhatIsNoCharacterIntoAReplacement) {
  EXPECT_EQ(decoded("&#0;"), "\uFFFD");
  EXPECT_EQ(decoded("&#xD800;"), "\uFFFD");
  EXPECT_EQ(decoded("&#9999999;"), "\uFFFD");
}

TEST(CharacterReference, DecodesTheNamesOfAscii) {
  EXPECT_EQ(decoded("&colon;"), ":");
  EXPECT_EQ(decoded("&Tab;"), "\t");
  EXPECT_EQ(decoded("&NewLine;"), "\n");
  EXPECT_EQ(decoded("&lpar;"), "(");
  EXPECT_EQ(decoded("&rbrace;"), "}");
  EXPECT_EQ(decoded("&amp;"), "&");
}

TEST(CharacterReference, LeavesOtherNamesToTheBrowser) {
  EXPECT_EQ(decoded("&nbsp;"), "(unknown)");
  EXPECT_EQ(decoded("&colo;"), "(unknown)");
  EXPECT_EQ(decoded("&ab;"), "(unknown)");
}

}  // namespace
}  // namespace glassine
