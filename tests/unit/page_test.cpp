#include "page.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "utf8.h"

namespace glassine {
namespace {

using nlohmann::json;

Page render(const std::string& source, std::vector<std::string_view> languages = {}) {
  const std::vector<char> copy(source.begin(), source.end());
  return render_page({copy.data(), copy.size()}, languages);
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

TEST(Page, OfNothingIsEmpty) {
  for (const char* source : {"", "\n", "   ", "\xEF\xBB\xBF", "---\ntitle: x\n---\n"}) {
    const Page page = render(source);
    EXPECT_EQ(page.html, "") << source;
    EXPECT_TRUE(page.metadata.diagnostics.empty()) << source;
    EXPECT_EQ(page.metadata.refusal, Refusal::none);
  }
}

TEST(Page, LosesAByteOrderMarkAndNothingElse) {
  const Page page = render("\xEF\xBB\xBF---\ntitle: x\n---\nbody\n");
  EXPECT_EQ(page.metadata.title, "x");
  EXPECT_EQ(page.html, "<p>body</p>\n");
}

TEST(Page, ShowsWhatIsNotUtf8AsReplacementCharacters) {
  const Page page = render("caf\xE9 \xFF\xFE中\n");
  EXPECT_EQ(page.html, "<p>caf\uFFFD \uFFFD\uFFFD中</p>\n");
  ASSERT_EQ(page.metadata.diagnostics.size(), 1u);
  EXPECT_EQ(page.metadata.diagnostics[0].column, 4u);
}

TEST(Page, ShowsAZeroByteAsAReplacementCharacter) {
  const Page page = render(std::string("a\0b `c\0` [d](e\0 \"f\0\")\n", 22));
  EXPECT_EQ(
      page.html,
      "<p>a\uFFFDb <code>c\uFFFD</code> <a href=\"e%EF%BF%BD\" title=\"f\uFFFD\">d</a></p>\n");
  EXPECT_EQ(page.metadata.diagnostics.size(), 1u);
}

TEST(Page, ReadsEveryLineEnding) {
  for (const char* source : {"# a\n\nb\n", "# a\r\n\r\nb\r\n", "# a\r\rb\r"}) {
    EXPECT_EQ(render(source).html, "<h1 id=\"a\">a</h1>\n<p>b</p>\n") << source;
  }
}

TEST(Page, OfTenMegabytesIsRenderedAndOneByteMoreIsRefused) {
  std::string source(maximum_input_size, 'x');
  for (size_t at = 79; at < source.size(); at += 80) source[at] = '\n';
  const Page largest = render(source);
  EXPECT_EQ(largest.metadata.refusal, Refusal::none);
  EXPECT_GE(largest.html.size(), source.size());
  const Page larger = render(source + "x");
  EXPECT_EQ(larger.metadata.refusal, Refusal::input_too_large);
  EXPECT_EQ(larger.html, "");
  ASSERT_EQ(larger.metadata.diagnostics.size(), 1u);
  EXPECT_TRUE(contains(larger.metadata.diagnostics[0].message, "10 MB"));
}

TEST(Page, NestedBeyondTheCapIsRefusedInLinearTime) {
  for (const std::string& opening : {std::string("- "), std::string("> ")}) {
    std::string source;
    for (int depth = 0; depth < 60000; ++depth) source += opening;
    const Page page = render(source + "x" + std::string(60000, '\n'));
    EXPECT_EQ(page.metadata.refusal, Refusal::nested_too_deep);
    EXPECT_EQ(page.html, "");
  }
  std::string within;
  for (int depth = 0; depth < 250; ++depth) within += "> ";
  EXPECT_EQ(render(within + "x\n").metadata.refusal, Refusal::none);
}

TEST(Page, NeverNestsElementsBeyondTheCap) {
  std::string source;
  for (int depth = 0; depth < 3000; ++depth) source += "*a **a ";
  const std::string html = render(source + std::string(20000, '*')).html;
  size_t depth = 0;
  size_t deepest = 0;
  for (size_t at = 0; (at = html.find('<', at)) != std::string::npos; ++at) {
    depth = html[at + 1] == '/' ? depth - 1 : depth + 1;
    deepest = std::max(deepest, depth);
  }
  EXPECT_EQ(depth, 0u);
  EXPECT_LE(deepest, 256u);
}

TEST(Page, GrowsWithinItsBound) {
  std::string source;
  for (int column = 0; column < 2000; ++column) source += "|x";
  source += "|\n";
  for (int column = 0; column < 2000; ++column) source += "|-";
  source += "|\n";
  for (int row = 0; row < 20000; ++row) source += "|\n";
  const Page page = render(source);
  EXPECT_LE(page.html.size(), source.size() * 64 + 1024 * 1024 + 4096);
}

TEST(Page, ShowsAFrontMatterThatItCannotReadAndTheBody) {
  const Page page = render("---\ntitle: <b>: x\n---\n*body*\n");
  EXPECT_EQ(page.html,
            "<pre><code class=\"language-yaml\">---\ntitle: &lt;b&gt;: x\n---\n</code></pre>\n"
            "<p><em>body</em></p>\n");
  ASSERT_EQ(page.metadata.diagnostics.size(), 1u);
  EXPECT_EQ(page.metadata.diagnostics[0].line, 2u);
}

TEST(Page, PlacesARefusedAddressInTheFileOfAllLanguages) {
  const Page page = render(
      "---\nlanguages: [zh, en]\n---\n<!-- lang:zh -->\n中\n<!-- lang:en -->\nsee "
      "[x](javascript:y)\n",
      {"en"});
  EXPECT_EQ(page.html, "<p>see x</p>\n");
  ASSERT_EQ(page.metadata.diagnostics.size(), 1u);
  EXPECT_EQ(page.metadata.diagnostics[0].line, 7u);
  EXPECT_EQ(page.metadata.diagnostics[0].column, 9u);
}

TEST(Page, MetadataIsJsonWhateverThePageHolds) {
  for (const std::string& source :
       {std::string(
            "---\ntitle: \"a\\\"b\\u0001\"\nx: [1, .5, true, null, {y: z}]\n---\n# \"<&>\\\n"),
        std::string("\xFF\xFE\0\x01", 4), std::string("---\n__proto__: {a: 1}\n---\n")}) {
    const Page page = render(source);
    const json metadata = json::parse(to_json(page.metadata));
    for (const char* member :
         {"title", "titleInBody", "language", "direction", "languages", "defaultLanguage",
          "outline", "frontMatter", "diagnostics", "refusal"}) {
      EXPECT_TRUE(metadata.contains(member)) << member;
    }
    EXPECT_EQ(find_invalid_utf8(to_json(page.metadata)), std::string_view::npos);
  }
}

TEST(Page, OfOneKindAfterAnotherIsTheSameEachTime) {
  const std::string source = "---\ntitle: T\n---\n# a\n[x](y)\n";
  const std::string once = render(source).html + to_json(render(source).metadata);
  render(std::string(5000, '>'));
  EXPECT_EQ(render(source).html + to_json(render(source).metadata), once);
}

}  // namespace
}  // namespace glassine
