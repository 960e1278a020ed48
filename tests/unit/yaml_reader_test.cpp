#include "yaml_reader.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "json_writer.h"

namespace glassine {
namespace {

using nlohmann::json;

json value_of(std::string_view yaml) {
  const YamlResult result = read_yaml(yaml);
  EXPECT_EQ(result.problem, YamlProblem::none) << yaml;
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
    testing::Values(RefusedYaml{"ColonInValue", "title: A: B\n", 8, "must stand in quotes"},
                    RefusedYaml{"DuplicateKey", "a: 1\nb: 2\na: 3\n", 10, "\"a\""},
                    RefusedYaml{"UnclosedQuote", "a: \"b\n", 6, "quote is opened"},
                    RefusedYaml{"TabIndentation", "a:\n\tb: 1\n", 3, "tab"},
                    RefusedYaml{"AtSign", "a: @b\n", 3, "cannot begin"},
                    RefusedYaml{"UnclosedBracket", "a: [1, 2\nb: 3\n", 10, "closing bracket"},
                    RefusedYaml{"Alias", "a: 1\nb: *x\n", 8, "alias"},
                    RefusedYaml{"Anchor", "a: &x 1\n", 3, "anchor"},
                    RefusedYaml{"Tag", "a: !!str 1\n", 3, "tag"},
                    RefusedYaml{"Directive", "%YAML 1.1\n", 0, "directive"},
                    RefusedYaml{"ComplexKey", "? [a]\n: b\n", 2, "plain text"},
                    RefusedYaml{"SecondDocument", "a: 1\n--- \nb: 2\n", 5, "one YAML document"},
                    RefusedYaml{"ControlCharacter", "a: \x01\n", 3, "control character"},
                    RefusedYaml{"WideCharactersBefore", "标题: 甲: 乙\n", 11,
                                "must stand in quotes"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST_P(YamlRefusal, SaysWhereAndWhy) {
  const YamlResult result = read_yaml(GetParam().yaml);
  ASSERT_NE(result.problem, YamlProblem::none);
  const std::string sentence = explain(result.problem, result.name);
  EXPECT_EQ(result.value.kind, Value::Kind::null);
  EXPECT_EQ(result.offset, GetParam().offset) << sentence;
  EXPECT_NE(sentence.find(GetParam().words), std::string::npos) << sentence;
}

TEST(YamlReader, EndsLinesWhereYaml12Does) {
  EXPECT_EQ(value_of("a: b\u0085c\nd: e\u2028f\ng: \"h\u2029i\"\nj: |\n  k\u2028l\n"),
            json::parse(R"({"a":"b\u0085c","d":"e\u2028f","g":"h\u2029i","j":"k\u2028l\n"})"));
}

TEST(YamlReader, RefusesAZeroByte) {
  EXPECT_NE(read_yaml(std::string_view("a: \0b\n", 6)).problem, YamlProblem::none);
}

TEST(YamlReader, BoundsDepthAndLength) {
  EXPECT_EQ(read_yaml(std::string(31, '[') + std::string(31, ']')).problem, YamlProblem::none);
  EXPECT_EQ(read_yaml(std::string(33, '[') + std::string(33, ']')).problem, YamlProblem::too_deep);
  EXPECT_EQ(read_yaml(std::string(50000, '[')).problem, YamlProblem::too_deep);
  std::string list;
  for (int count = 0; count < 1100; ++count) list += "- x\n";
  EXPECT_EQ(read_yaml(list).problem, YamlProblem::too_many_values);
}

}  // namespace
}  // namespace glassine
