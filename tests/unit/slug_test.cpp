#include "slug.h"

#include <gtest/gtest.h>

namespace glassine {
namespace {

struct SlugCase {
  std::string_view text;
  std::string_view id;
};

// Ids as GitHub shows them; tests/wasm compares with github-slugger over all of Unicode.
TEST(Slug, IsWhatGitHubMakes) {
  for (const auto& [text, id] : std::initializer_list<SlugCase>{
           {"Education", "education"},
           {"Work Experience", "work-experience"},
           {"教育背景", "教育背景"},
           {"关于 Glassine：一张纸", "关于-glassine一张纸"},
           {"C++ & Rust, 2024!", "c--rust-2024"},
           {"snake_case and kebab-case", "snake_case-and-kebab-case"},
           {"Überblick ÉCOLE", "überblick-école"},
           {"日本語・テスト", "日本語テスト"},
           {"ΟΔΟΣ ΣΑΣ", "οδος-σας"},
           {"İstanbul", "i̇stanbul"},
           {"  two  spaces  ", "--two--spaces--"},
           {"I ♥ unicode", "i--unicode"},
       }) {
    EXPECT_EQ(Slugger().make_id(text), id) << text;
  }
}

TEST(Slug, NumbersRepetitions) {
  Slugger slugger;
  EXPECT_EQ(slugger.make_id("Notes"), "notes");
  EXPECT_EQ(slugger.make_id("Notes"), "notes-1");
  EXPECT_EQ(slugger.make_id("notes-1"), "notes-1-1");
  EXPECT_EQ(slugger.make_id("Notes"), "notes-2");
}

TEST(Slug, IsNeverEmpty) {
  Slugger slugger;
  EXPECT_EQ(slugger.make_id("!!!"), "section");
  EXPECT_EQ(slugger.make_id(""), "section-1");
}

TEST(Slug, StaysUniqueAmongThousands) {
  Slugger slugger;
  for (size_t count = 1; count <= 20000; ++count) {
    const std::string id = slugger.make_id("x");
    ASSERT_EQ(id, count == 1 ? "x" : "x-" + std::to_string(count - 1));
  }
}

}  // namespace
}  // namespace glassine
