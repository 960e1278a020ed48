#include "reader_document.h"

#include <gtest/gtest.h>

namespace glassine {
namespace {

constexpr std::string_view source = "0front\nall\nMARK\n中文\nMARK\nenglish\nMARK\nend\n";

std::vector<Section> sections() {
  const auto section = [](std::string language, std::string_view text) {
    const size_t begin = source.find(text);
    return Section{std::move(language), begin, begin + text.size()};
  };
  return {section("", "all\n"), section("zh", "中文\n"), section("en", "english\n"),
          section("", "end\n")};
}

TEST(ReaderDocument, JoinsTheTextForAllAndTheChosenText) {
  const ReaderDocument document(source, sections(), "EN");
  EXPECT_EQ(document.text(), "all\n<!---->\nenglish\n<!---->\nend\n");
}

TEST(ReaderDocument, KnowsWhereItsPartsStandInTheFile) {
  const ReaderDocument document(source, sections(), "en");
  for (const std::string_view word : {"all", "english", "glish", "end"}) {
    EXPECT_EQ(document.source_offset(document.text().find(word)), source.find(word)) << word;
  }
}

TEST(ReaderDocument, CopiesNothingWhereOneStretchIsTheWhole) {
  const std::vector<Section> one = {{"", 7, source.size()}};
  const ReaderDocument document(source, one, "en");
  EXPECT_EQ(document.text().data(), source.data() + 7);
  EXPECT_EQ(document.source_offset(0), 7u);
}

TEST(ReaderDocument, MayBeEmpty) {
  const ReaderDocument document(source, {}, "en");
  EXPECT_EQ(document.text(), "");
  EXPECT_EQ(document.source_offset(0), 0u);
}

}  // namespace
}  // namespace glassine
