#include "html_writer.h"

#include <gtest/gtest.h>

#include <vector>

namespace glassine {
namespace {

// From a heap buffer of the text's exact size, so that AddressSanitizer sees a read beyond it.
std::string write(std::string_view markdown, Dialect dialect) {
  const std::vector<char> copy(markdown.begin(), markdown.end());
  const Section everything[] = {{std::string(), 0, copy.size()}};
  const ReaderDocument document({copy.data(), copy.size()}, everything, {});
  Diagnostics diagnostics;
  return write_html(document, dialect, LineBreaks::soft, diagnostics).html;
}

std::string repeat(std::string_view text, size_t size) {
  std::string repeated;
  while (repeated.size() < size) repeated += text;
  return repeated;
}

TEST(HtmlWriter, ReadsATableWhoseUnderlineEndsTheText) {
  EXPECT_EQ(write("a|b\n-|-", Dialect::gfm),
            "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n</table>\n");
  for (const char* text : {"|a|\n|-|", "a\n:-", "a\n-:", "a|b\n-|", "|a\n|", "a|b\n-|-\n|"}) {
    write(text, Dialect::gfm);
  }
}

TEST(HtmlWriter, ReadsWhatBreaksOffAtTheEndOfTheText) {
  for (const char* text : {"http://",
                           "http://a",
                           "http:/",
                           "https://中",
                           "a https://a.b中",
                           "中**",
                           "\uFE00**a",
                           "中\n文",
                           "www.",
                           "www.a",
                           "a@",
                           "a@b",
                           "a@b.",
                           "a@b.c",
                           "mailto:a@b.c",
                           "@",
                           "~",
                           "~~a",
                           "`a\n",
                           "`a \n`",
                           "<!",
                           "<! a",
                           "a|b\n-|-\n\\|",
                           "a|b\n-|-\n`\\|",
                           "a|b\n-|-\n\\",
                           "[a](http://b",
                           "<title",
                           "a <title"}) {
    for (const Dialect dialect : {Dialect::page, Dialect::commonmark, Dialect::gfm}) {
      write(text, dialect);
    }
  }
  // A page is made valid UTF-8 before.
  for (const char* text : {"https://\xE4", "a https://\xF0\x9F"}) {
    for (const Dialect dialect : {Dialect::commonmark, Dialect::gfm}) write(text, dialect);
  }
}

// Nothing is timed here: what is not linear makes the suite crawl, above all under the sanitizers.
TEST(HtmlWriter, TakesLinearTimeForHalfOfEveryConstruct) {
  constexpr size_t size = 1 << 17;
  for (const char* unit :
       {"a@", "_a@b", "www.", "_www.a", "http://", "http://a<", "&a;", "~~a ", "~a~~ ", "|", "`",
        "a|b\n-|-|-\n", "\\|", "[a](b \"", "(http://a))", "<title"}) {
    EXPECT_FALSE(write(repeat(unit, size), Dialect::gfm).empty()) << unit;
    EXPECT_FALSE(write("a|b\n-|-\n" + repeat(unit, size), Dialect::gfm).empty()) << unit;
    EXPECT_FALSE(write("http://a" + repeat(unit, size), Dialect::gfm).empty()) << unit;
  }
  EXPECT_FALSE(
      write(repeat("x\n", size) + "a|b\n-|-\n" + repeat("c|d\n", size), Dialect::gfm).empty());
}

TEST(HtmlWriter, TakesLinearTimeForWhatCjkTextHas) {
  for (const char* unit :
       {"https://开", "https://开/", "www.开", "www.开/", "看www.a", "“www.", "http://a.b中",
        "http://a.b/汉www.", "http://a.b([`中", "“*", "。\uFE01*", "\uFE00*", "中\n", "中\n**",
        "中\n[文](a) ", "[中\n](a)", "中\n![文](a)"}) {
    EXPECT_FALSE(write(repeat(unit, 1 << 19), Dialect::page).empty()) << unit;
  }
}

TEST(HtmlWriter, TakesLinearTimeForFootnotesAndAlerts) {
  constexpr size_t size = 1 << 17;
  for (const char* unit : {"[^", "[^a]", "![^a]", "[^a", "[[^a]", "[^a](", "[^a]: ", "[^a]: x\n",
                           "[^a]:\n\n    ", "*[^*]", "> [!NOTE]\n\n", "> [!NOTE]\n> x\n\n"}) {
    write(repeat(unit, size), Dialect::page);
    write(repeat(unit, size) + "\n\n[^a]: x\n", Dialect::page);
    write("[^a]\n\n[^a]: " + repeat(unit, size), Dialect::page);
  }
  write(repeat("[^", size) + repeat("]", size), Dialect::page);
  std::string chain = "[^0]\n";
  for (int note = 0; note < 10000; ++note) {
    chain += "[^" + std::to_string(note) + "]: [^" + std::to_string(note + 1) + "]\n";
  }
  EXPECT_NE(write(chain, Dialect::page).find("id=\"fn:9999\""), std::string::npos);
}

// However often it is referred to, a note stands there once.
TEST(HtmlWriter, WritesANoteOnce) {
  const std::string html =
      write(repeat("[^a] ", 5000) + "\n\n[^a]: " + std::string(100000, 'x'), Dialect::page);
  EXPECT_LT(html.size(), 100000 + 1000 * 250);
}

// A reference that is nested too deeply to be an element is its number, whether the note has others
// or not.
TEST(HtmlWriter, WritesTheNumberOfAReferenceThatIsTooDeep) {
  const std::string lone = write(repeat("- ", 2 * 130) + "x[^a]\n\n[^a]: y\n", Dialect::page);
  EXPECT_NE(lone.find("x[1]"), std::string::npos);
  EXPECT_NE(lone.find("<li id=\"fn:a\">\n<p>y</p>\n</li>"), std::string::npos);
  const std::string with_other =
      write(repeat("- ", 2 * 130) + "x[^a]\n\n[^a]\n\n[^a]: y\n", Dialect::page);
  EXPECT_NE(with_other.find("x[1]"), std::string::npos);
  EXPECT_NE(with_other.find("<a href=\"#fn:a\" id=\"fnref:a\""), std::string::npos);
  EXPECT_NE(with_other.find("<p>y <a href=\"#fnref:a\""), std::string::npos);
}

TEST(HtmlWriter, LinksTheFirstTenThousandReferences) {
  const std::string markdown = repeat("[^a] ", 5 * 10002) + "\n\n[^a]: x\n";
  const Section everything[] = {{std::string(), 0, markdown.size()}};
  const ReaderDocument document(markdown, everything, {});
  Diagnostics diagnostics;
  const WrittenHtml written = write_html(document, Dialect::page, LineBreaks::soft, diagnostics);
  EXPECT_NE(written.html.find("id=\"fnref10000:a\""), std::string::npos);
  EXPECT_NE(written.html.find("</sup> [1] [1]</p>"), std::string::npos);
  EXPECT_NE(written.html.find("href=\"#fnref10000:a\""), std::string::npos);
  EXPECT_EQ(written.html.find("fnref10001:a"), std::string::npos);
  EXPECT_EQ(diagnostics.located_in(markdown).size(), 1);
}

// A short reference finds a label that is long for the spaces at its beginning. The ways back from
// that note come last of all, and count as well.
TEST(HtmlWriter, CountsTheWaysBackToTheOutput) {
  const std::string markdown = repeat("[^a] ", 500) + "\n\n[^" + repeat("\u3000", 3000) + "a]: x\n";
  const Section everything[] = {{std::string(), 0, markdown.size()}};
  const ReaderDocument document(markdown, everything, {});
  Diagnostics diagnostics;
  const WrittenHtml written = write_html(document, Dialect::page, LineBreaks::soft, diagnostics);
  EXPECT_EQ(written.refusal, Refusal::output_too_large);
}

TEST(HtmlWriter, PlacesNoLinkOnPartOfAnEscapedAddress) {
  EXPECT_EQ(write("a\\_b@c.d", Dialect::page), "<p>a_b@c.d</p>\n");
}

TEST(HtmlWriter, FiltersTagsOnlyWhereRawHtmlPasses) {
  EXPECT_EQ(write("a <title>", Dialect::commonmark), "<p>a <title></p>\n");
  EXPECT_EQ(write("a <title>", Dialect::gfm), "<p>a &lt;title></p>\n");
  EXPECT_EQ(write("a <title>", Dialect::page), "<p>a &lt;title&gt;</p>\n");
}

TEST(HtmlWriter, KeepsTheFirstTenThousandHeadings) {
  const std::string markdown = repeat("# a\n", 4 * (maximum_headings + 2));
  const Section everything[] = {{std::string(), 0, markdown.size()}};
  const ReaderDocument document(markdown, everything, {});
  Diagnostics diagnostics;
  const WrittenHtml written = write_html(document, Dialect::page, LineBreaks::soft, diagnostics);
  EXPECT_EQ(written.headings.size(), maximum_headings);
  EXPECT_EQ(written.headings.back().id, "a-9999");
  EXPECT_TRUE(written.html.ends_with("<h1 id=\"a-9999\">a</h1>\n<h1>a</h1>\n<h1>a</h1>\n"));
  const std::vector<Diagnostic> remarks = diagnostics.located_in(markdown);
  ASSERT_EQ(remarks.size(), 1);
  EXPECT_EQ(remarks[0].line, maximum_headings);
}

}  // namespace
}  // namespace glassine
