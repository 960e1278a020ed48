#include <gtest/gtest.h>

#include <cstring>
#include <nlohmann/json.hpp>
#include <string>

#include "glassine.h"

namespace {

struct Rendered {
  std::string html;
  std::string metadata;
};

Rendered take_output() {
  Rendered rendered{{glassine_html(), glassine_html_length()},
                    {glassine_metadata(), glassine_metadata_length()}};
  glassine_release();
  return rendered;
}

const char* put(const std::string& text) {
  void* memory = glassine_allocate(text.size());
  std::memcpy(memory, text.data(), text.size());
  return static_cast<const char*>(memory);
}

Rendered render(const std::string& source, const std::string& languages, int has_hard_breaks = 0,
                int has_source_marks = 0) {
  const char* source_memory = put(source);
  glassine_render(source_memory, source.size(), put(languages), languages.size(), has_hard_breaks,
                  has_source_marks);
  return take_output();
}

TEST(Exports, RenderForAListOfLanguages) {
  const std::string source = "<!-- lang:zh -->\n中\n<!-- lang:en -->\nEnglish\n";
  EXPECT_EQ(render(source, "fr,en-GB,zh").html, "<p>English</p>\n");
  EXPECT_EQ(render(source, ",,zh").html, "<p>中</p>\n");
  EXPECT_EQ(render(source, "").html, "<p>中</p>\n");
}

TEST(Exports, BreakLinesAsThePageOrElseTheSiteSays) {
  EXPECT_EQ(render("a\nb", "").html, "<p>a\nb</p>\n");
  EXPECT_EQ(render("a\nb", "", 1).html, "<p>a<br />\nb</p>\n");
  EXPECT_EQ(render("---\nbreaks: false\n---\na\nb", "", 1).html, "<p>a\nb</p>\n");
  EXPECT_EQ(render("---\nbreaks: true\n---\na\nb", "", 0).html, "<p>a<br />\nb</p>\n");
}

TEST(Exports, MarkWhereElementsStandOnRequest) {
  EXPECT_EQ(render("[a](b)", "", 0, 1).html, "<p><a href=\"b\" data-offset=\"4\">a</a></p>\n");
}

TEST(Exports, GiveMetadataAsJson) {
  const auto metadata = nlohmann::json::parse(render("---\ntitle: T\n---\n", "en").metadata);
  EXPECT_EQ(metadata["title"], "T");
}

TEST(Exports, RenderNothing) { EXPECT_EQ(render("", "").html, ""); }

TEST(Exports, RefuseTooLargeAPageWithoutReadingIt) {
  glassine_render(nullptr, glassine_maximum_input() + 1, nullptr, 0, 0, 0);
  const auto metadata = nlohmann::json::parse(take_output().metadata);
  EXPECT_EQ(metadata["refusal"], "input-too-large");
}

TEST(Exports, HaveNoOutputAfterRelease) {
  render("text", "");
  EXPECT_EQ(glassine_html_length(), 0u);
  EXPECT_EQ(glassine_metadata_length(), 0u);
}

TEST(Exports, RenderTheSpecificationsDialects) {
  const std::string source = "<b>~~x~~</b>\n";
  glassine_render_commonmark(put(source), source.size());
  EXPECT_EQ(take_output().html, "<p><b>~~x~~</b></p>\n");
  glassine_render_gfm(put(source), source.size());
  EXPECT_EQ(take_output().html, "<p><b><del>x</del></b></p>\n");
}

}  // namespace
