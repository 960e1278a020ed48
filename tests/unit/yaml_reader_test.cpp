#include "yaml_reader.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "json_writer.h"

namespace glassine {
namespace {

using nlohmann::json;

json value_of(std::string_view yaml) {
  // A copy of its exact size, so that AddressSanitizer sees a read beyond its end.
  const std::vector<char> copy(yaml.begin(), yaml.end());
  const YamlResult result = read_yaml({copy.data(), copy.size()}, YamlRoot::any);
  EXPECT_EQ(result.problem, YamlProblem::none) << yaml;
  EXPECT_TRUE(result.remarks.empty()) << yaml;
  std::string out;
  append_json(out, result.value);
  return json::parse(out);
}

TEST(YamlReader, ReadsWhatAuthorsWrite) {
  EXPECT_EQ(value_of("title: About\ntags: [a, 'b', \"c\\n\"]\nnested:\n  - x: 1\n  - ~\n"),
            json::parse(R"({"title":"About","tags":["a","b","c\n"],"nested":[{"x":1},null]})"));
  EXPECT_EQ(value_of("text: |\n  one\n  two\nfolded: >-\n  one\n  two\n"),
            json::parse(R"({"text":"one\ntwo\n","folded":"one two"})"));
  EXPECT_EQ(value_of("title: {zh-CN: 关于, en: About}"),
            json::parse(R"({"title":{"zh-CN":"关于","en":"About"}})"));
  EXPECT_EQ(value_of(""), json());
  EXPECT_EQ(value_of("# only a comment\n"), json());
}

TEST(YamlReader, QuotedScalarsAreText) {
  EXPECT_EQ(value_of("a: 'true'\nb: \"1\"\nc: |\n  2\n"),
            json::parse(R"({"a":"true","b":"1","c":"2\n"})"));
}

TEST(YamlReader, ReadsEveryKindOfCharacterAndLineBreak) {
  EXPECT_EQ(value_of("a: é中😀\r\nb: x\r  y\r\n"), json::parse(R"({"a":"é中😀","b":"x y"})"));
  // Line breaks in YAML 1.1 alone.
  EXPECT_EQ(value_of("a: x\u2028y\u0085z\n"), json::parse(R"({"a":"x\u2028y\u0085z"})"));
}

TEST(YamlReader, ReadsEscapes) {
  EXPECT_EQ(
      value_of(R"(["\a\b\t\n\v\f\r\e\ \"\/\\\N\_\L\P", "\x41\u4e2d\U0001F600\ud83d\ude00"])"
               "\n"),
      json::parse(R"(["\u0007\b\t\n\u000b\f\r\u001b \"/\\\u0085\u00a0\u2028\u2029", "A中😀😀"])"));
  EXPECT_EQ(value_of("a: \"b \\\n   c\"\n"), json::parse(R"({"a":"b c"})"));
}

TEST(YamlReader, FoldsLines) {
  EXPECT_EQ(value_of("a: b\n c \n\n\n  d\n"), json::parse(R"({"a":"b c\n\nd"})"));
  EXPECT_EQ(value_of("a: \" b \n\n c \"\n"), json::parse(R"({"a":" b\nc "})"));
  EXPECT_EQ(value_of("a: >\n b\n c\n\n  d\n e\n\n\n"), json::parse(R"({"a":"b c\n\n d\ne\n"})"));
  EXPECT_EQ(value_of("a: |-2\n   b\n\n  c\n"), json::parse(R"({"a":" b\n\nc"})"));
  EXPECT_EQ(value_of("a: |+\n b\n\nc: d\n"), json::parse(R"({"a":"b\n\n","c":"d"})"));
}

TEST(YamlReader, ReadsCollectionsAsTheyAreWritten) {
  EXPECT_EQ(value_of("a:\n- b\n- c: d\n  e:\n  - - f\n    - g\nh:\n"),
            json::parse(R"({"a":["b",{"c":"d","e":[["f","g"]]}],"h":null})"));
  EXPECT_EQ(value_of("a: [b, c: d, {e, f: }, [], \"g\":h,\n  i j\n  l, # k\n]\n"),
            json::parse(R"({"a":["b",{"c":"d"},{"e":null,"f":null},[],{"g":"h"},"i j l"]})"
                        ""));
  EXPECT_EQ(value_of("a: b:c\nd: http://x/#y\ne: -1 - 2\nf: [g:h, -j]\n"),
            json::parse(R"({"a":"b:c","d":"http://x/#y","e":"-1 - 2","f":["g:h","-j"]})"));
}

TEST(YamlReader, EndsLinesWhereYaml12Does) {
  EXPECT_EQ(value_of("a: b\u0085c\nd: e\u2028f\ng: \"h\u2029i\"\nj: |\n  k\u2028l\n"),
            json::parse(R"({"a":"b\u0085c","d":"e\u2028f","g":"h\u2029i","j":"k\u2028l\n"})"));
}

TEST(YamlReader, RemarksOnWhatIsMostLikelyNotMeant) {
  const YamlResult dash = read_yaml("a: b\n  - c\n", YamlRoot::any);
  EXPECT_EQ(dash.problem, YamlProblem::none);
  ASSERT_EQ(dash.remarks.size(), 1u);
  EXPECT_EQ(dash.remarks[0].offset, 7u);
  const YamlResult number = read_yaml("a: 1\nb: 12345678901234567890\n", YamlRoot::any);
  EXPECT_EQ(number.problem, YamlProblem::none);
  ASSERT_EQ(number.remarks.size(), 1u);
  EXPECT_EQ(number.remarks[0].offset, 8u);
}

TEST(YamlReader, WantsOneMappingWhereOneIsWanted) {
  EXPECT_EQ(read_yaml("a: b\n", YamlRoot::mapping).problem, YamlProblem::none);
  EXPECT_EQ(read_yaml("{a: b}\n", YamlRoot::mapping).problem, YamlProblem::none);
  EXPECT_EQ(read_yaml("# nothing\n", YamlRoot::mapping).problem, YamlProblem::none);
  for (const char* other : {"a\n", "- a\n", "[a]\n", "\"a\"\n", "|\n a\n", "12\n"}) {
    const YamlResult result = read_yaml(other, YamlRoot::mapping);
    EXPECT_NE(result.problem, YamlProblem::none) << other;
    EXPECT_EQ(result.value.kind, Value::Kind::null) << other;
  }
}

struct RefusedYaml {
  std::string_view name;
  std::string_view yaml;
  size_t offset;
  std::string_view words;  // that the message holds
};

class YamlRefusal : public testing::TestWithParam<RefusedYaml> {};

INSTANTIATE_TEST_SUITE_P(
    YamlReader, YamlRefusal,
    testing::Values(
        RefusedYaml{"ColonInValue", "title: A: B\n", 8, "must stand in quotes"},
        RefusedYaml{"ColonInListItem", "a: [b: c: d]\n", 8, "must stand in quotes"},
        RefusedYaml{"ColonWithFullWidthQuotes", "a: “b: c”\n", 7, "Full-width quotation"},
        RefusedYaml{"DuplicateKey", "a: 1\nb: 2\na: 3\n", 10, "\"a\""},
        RefusedYaml{"DuplicateKeyInBraces", "{a: 1, 'a': 2}\n", 7, "\"a\""},
        RefusedYaml{"UnclosedQuote", "a: 1\nb: \"c\nd: 2\n", 8, "never closed"},
        RefusedYaml{"UnclosedQuoteBeforeAnother", "a: \"b\nc: \"d\"\n", 3, "never closed"},
        RefusedYaml{"QuoteInQuotes", "a: \"b \"c\" d\"\n", 7, "\\\""},
        RefusedYaml{"ApostropheInQuotes", "a: 'it's'\n", 7, "''"},
        RefusedYaml{"TextBehindBracket", "a: [b] c\n", 7, "closing bracket"},
        RefusedYaml{"TabIndentation", "a:\n\tb: 1\n", 3, "tab"},
        RefusedYaml{"TabIndentationOfItem", "a:\n \t- 1\n", 4, "tab"},
        RefusedYaml{"TabBehindDash", "-\ta: b\n", 1, "tab"},
        RefusedYaml{"TabInBlockScalar", "a: |\n  b\n\tc\n", 9, "tab"},
        RefusedYaml{"TabAloneBehindKey", "a:\n\t\nb: 1\n", 3, "tab"},
        RefusedYaml{"AtSign", "a: @b\n", 3, "@"}, RefusedYaml{"Percent", "a: %b\n", 3, "%"},
        RefusedYaml{"Backtick", "a: `b`\n", 3, "`"}, RefusedYaml{"Emphasis", "a: *b*\n", 3, "*"},
        RefusedYaml{"UnclosedBracket", "a: [1, 2\nb: 3\n", 3, "write ]"},
        RefusedYaml{"UnclosedInnerBracket", "a: [1, {b: 2\n", 7, "write }"},
        RefusedYaml{"WrongBracket", "a: [1, 2}\n", 8, "closing ]"},
        RefusedYaml{"MissingSpace", "a: 1\nb:2\nc: 3\n", 6, "space is missing"},
        RefusedYaml{"MissingSpaceFirst", "a:1\nb: 2\n", 1, "space is missing"},
        RefusedYaml{"FullWidthColon", "a: 1\n标题：甲\n", 11, "full-width"},
        RefusedYaml{"FullWidthColonFirst", "标题：甲\nb: 2\n", 6, "full-width"},
        RefusedYaml{"FullWidthSpace", "a:\n　- b\n", 3, "plain spaces"},
        RefusedYaml{"NoKey", "a: 1\nhttps://x\n", 5, "no key"},
        RefusedYaml{"IndentedField", "a: b\n  c: d\n", 7, "continued"},
        RefusedYaml{"TooLittleIndentation", "a:\n    b: 1\n  c: 2\n", 14, "indentation"},
        RefusedYaml{"FirstLineIndented", "  a: 1\nb: 2\n", 7, "indentation"},
        RefusedYaml{"ItemIndentation", "a:\n  - b\n - c\n", 10, "indentation"},
        RefusedYaml{"ItemAmongFields", "a: b\n- c\n", 5, "key of the list"},
        RefusedYaml{"ItemOnItsKeysLine", "a: - b\n", 3, "below its key"},
        RefusedYaml{"BlockOnItsKeysLine", "a: >b\n", 4, "below"},
        RefusedYaml{"WideEmptyLine", "a: |\n   \n  b\n", 11, "spaces"},
        RefusedYaml{"UnknownEscape", "a: \"C:\\dir\"\n", 6, "single quotes"},
        RefusedYaml{"HalfACharacter",
                    R"(a: "\ud83d")"
                    "\n",
                    4, "escape"},
        RefusedYaml{"BeyondUnicode",
                    R"(a: "\U00110000")"
                    "\n",
                    4, "escape"},
        RefusedYaml{"Alias", "a: 1\nb: *x\n", 8, "aliases"},
        RefusedYaml{"Anchor", "a: &x 1\n", 3, "anchors"},
        RefusedYaml{"Tag", "a: !!str 1\n", 3, "tags"},
        RefusedYaml{"Directive", "%YAML 1.1\n", 0, "%"},
        RefusedYaml{"ComplexKey", "? [a]\n: b\n", 0, "plain text"},
        RefusedYaml{"CollectionAsKey", "{[a]: b}\n", 1, "begin with ["},
        RefusedYaml{"TemplateExpression", "a: {{ b }}\n", 4, "begin with {"},
        RefusedYaml{"NoCommaBetweenFields", "{ \"a\": 1, \"b\": \"c\" \"d\": 2 }\n", 19, "comma"},
        RefusedYaml{"QuoteBeforeColonInBrackets", "[a: b': c]\n", 6, "must stand in quotes"},
        RefusedYaml{"BracketInUnclosedBracket", "{a: [1,\n}\n", 4, "never closed"},
        RefusedYaml{"EmptyKey", ": a\n", 0, "key is missing"},
        RefusedYaml{"NullKey", "a: 1\n~: b\n", 5, "quotes"},
        RefusedYaml{"NumberAsKey", "1.50: b\n", 0, "quotes"},
        RefusedYaml{"SecondDocument", "a: 1\n--- \nb: 2\n", 5, "one YAML document"},
        RefusedYaml{"ControlCharacter", "a: \x01\n", 3, "invisible"},
        RefusedYaml{"ByteOrderMark", "a: \uFEFFb\n", 3, "invisible"},
        RefusedYaml{"CommentWithoutSpace", "a: \"b\"#c\n", 6, "Text follows"},
        RefusedYaml{"WideCharactersBefore", "标题: 甲: 乙\n", 11, "must stand in quotes"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST_P(YamlRefusal, SaysWhereAndWhy) {
  const YamlResult result = read_yaml(GetParam().yaml, YamlRoot::any);
  ASSERT_NE(result.problem, YamlProblem::none);
  const std::string sentence = explain(result.problem, result.name);
  EXPECT_EQ(result.value.kind, Value::Kind::null);
  EXPECT_EQ(result.offset, GetParam().offset) << sentence;
  EXPECT_NE(sentence.find(GetParam().words), std::string::npos) << sentence;
}

TEST(YamlReader, RefusesAZeroByte) {
  EXPECT_NE(read_yaml(std::string_view("a: \0b\n", 6), YamlRoot::any).problem, YamlProblem::none);
}

std::string problem_of(const std::string& yaml) {
  const YamlResult result = read_yaml(yaml, YamlRoot::any);
  return explain(result.problem, result.name);
}

std::string repeat(std::string_view text, int count) {
  std::string repeated;
  while (count-- > 0) repeated += text;
  return repeated;
}

TEST(YamlReader, BoundsDepth) {
  EXPECT_EQ(problem_of(repeat("[", 32) + repeat("]", 32) + "\n"), "");
  EXPECT_NE(problem_of(repeat("[", 33) + repeat("]", 33) + "\n").find("deep"), std::string::npos);
  EXPECT_EQ(problem_of(repeat("- ", 31) + "x\n"), "");
  EXPECT_NE(problem_of(repeat("- ", 32) + "x\n").find("deep"), std::string::npos);
  for (const char* part : {"[", "{a: ", "- ", "[a: "}) {
    EXPECT_NE(problem_of(repeat(part, 10000) + "\n").find("deep"), std::string::npos) << part;
  }
}

TEST(YamlReader, BoundsLength) {
  EXPECT_EQ(problem_of(repeat("- x\n", 999)), "");
  EXPECT_NE(problem_of(repeat("- x\n", 1000)).find("1,000"), std::string::npos);
  EXPECT_NE(problem_of("[" + repeat("x,", 1000) + "]\n").find("1,000"), std::string::npos);
  EXPECT_EQ(problem_of(std::string(1024, 'k') + ": v\n"), "");
  EXPECT_NE(problem_of(std::string(1025, 'k') + ": v\n").find("1,024"), std::string::npos);
}

}  // namespace
}  // namespace glassine
