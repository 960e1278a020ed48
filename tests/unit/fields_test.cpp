#include "fields.h"

#include <gtest/gtest.h>

#include "yaml_reader.h"

namespace glassine {
namespace {

Value fields_of(std::string_view yaml) { return read_yaml(yaml).value; }

std::vector<std::string> declared_in(std::string_view yaml) {
  Diagnostics diagnostics;
  return declared_languages(fields_of(yaml), diagnostics);
}

TEST(Fields, DeclareLanguagesAsAListOrAsWords) {
  const std::vector<std::string> both = {"zh-CN", "en"};
  EXPECT_EQ(declared_in("languages: [zh-CN, en]"), both);
  EXPECT_EQ(declared_in("languages: zh-CN, en"), both);
  EXPECT_EQ(declared_in("languages: [zh-CN, EN-, zh-cn, en, 1]"), both);
  EXPECT_TRUE(declared_in("title: x").empty());
}

TEST(Fields, DeclareABoundedNumberOfLanguages) {
  std::string list = "languages: ";
  for (int first = 'a'; first <= 'z'; ++first) {
    for (int second = 'a'; second <= 'z'; ++second) {
      list += std::string{static_cast<char>(first), static_cast<char>(second)} + ",";
    }
  }
  EXPECT_EQ(declared_in(list).size(), maximum_languages);
}

TEST(Fields, ResolveAMappingByLanguage) {
  const std::string yaml =
      "title: {zh-CN: 关于, en: About}\nauthor: {name: A, email: b}\nx: {en: 1}";
  Value fields = fields_of(yaml);
  resolve_fields(fields, "en", "zh-CN");
  EXPECT_EQ(text_field(fields, "title"), "About");
  EXPECT_EQ(fields.find("author")->keys.size(), 2u) << "a mapping of its own stays one";
  EXPECT_EQ(fields.find("x")->keys.size(), 1u) << "an unknown field stays as it is";
}

TEST(Fields, ResolvePartsByLanguage) {
  Value fields = fields_of(
      "author:\n"
      "  - {name: {zh: 李明, en: Ming Li}, url: https://example.org/}\n"
      "  - {url: https://example.org/}\n"
      "keywords: {en: [{en: one, zh: 一}, two], zh: 三}\n"
      "x: {name: {zh: 李明, en: Ming Li}}");
  resolve_fields(fields, "en", "zh");
  const Value& authors = *fields.find("author");
  EXPECT_EQ(text_field(authors.items[0], "name"), "Ming Li");
  EXPECT_EQ(text_field(authors.items[1], "url"), "https://example.org/");
  EXPECT_EQ(fields.find("keywords")->items[0].text, "one");
  EXPECT_EQ(fields.find("keywords")->items[1].text, "two");
  EXPECT_EQ(fields.find("x")->items[0].keys.size(), 2u) << "an unknown field stays as it is";
}

TEST(Fields, ResolveAsDeepAsFrontMatterGoes) {
  std::string yaml = "title: ";
  for (int depth = 0; depth < 30; ++depth) yaml += "{en: ";
  yaml += "deep" + std::string(30, '}');
  Value fields = fields_of(yaml);
  resolve_fields(fields, "en", "");
  EXPECT_EQ(text_field(fields, "title"), "deep");
}

TEST(Fields, FallBackToTheDefaultLanguageAndThenTheFirst) {
  Value fields = fields_of("title: {en: About, zh: 关于}");
  resolve_fields(fields, "ja", "zh-CN");
  EXPECT_EQ(text_field(fields, "title"), "关于");
  fields = fields_of("title: {en: About, zh: 关于}");
  resolve_fields(fields, "ja", "");
  EXPECT_EQ(text_field(fields, "title"), "About");
}

TEST(Fields, PlainTextIsNoListAndNoMapping) {
  const Value fields = fields_of("a: [1]\nb: {c: d}\ne: f");
  EXPECT_EQ(text_field(fields, "a"), "");
  EXPECT_EQ(text_field(fields, "b"), "");
  EXPECT_EQ(text_field(fields, "e"), "f");
  EXPECT_EQ(text_field(fields, "missing"), "");
}

}  // namespace
}  // namespace glassine
