#include "yaml_schema.h"

#include <gtest/gtest.h>

namespace glassine {
namespace {

using Kind = Value::Kind;

void expect_all(Kind kind, std::initializer_list<std::pair<const char*, const char*>> cases) {
  for (const auto& [scalar, text] : cases) {
    const Value value = resolve_plain_scalar(scalar);
    EXPECT_EQ(value.kind, kind) << scalar;
    EXPECT_EQ(value.text, text) << scalar;
  }
}

TEST(YamlSchema, KnowsNullAndBooleans) {
  expect_all(Kind::null, {{"", ""}, {"~", ""}, {"null", ""}, {"Null", ""}, {"NULL", ""}});
  expect_all(Kind::boolean, {{"true", "true"}, {"TRUE", "true"}, {"False", "false"}});
}

TEST(YamlSchema, WritesNumbersAsJsonDoes) {
  expect_all(Kind::number, {{"0", "0"},
                            {"-0", "-0"},
                            {"+12", "12"},
                            {"010", "10"},
                            {"0o17", "15"},
                            {"0x1f", "31"},
                            {"0xFFFFFFFFFFFFFFF", "1152921504606846975"},
                            {"1.", "1"},
                            {".5", "0.5"},
                            {"-.5e+3", "-0.5e+3"},
                            {"00.10", "0.10"},
                            {"12e03", "12e03"},
                            {"123456789012345678901234567890", "123456789012345678901234567890"}});
}

TEST(YamlSchema, LeavesAllElseAsText) {
  for (const char* scalar : {"no",
                             "yes",
                             "on",
                             "off",
                             "tRue",
                             "2025-03-25",
                             "2025-03-25 20:44:17",
                             "12:30:45",
                             "0o8",
                             "0x",
                             "0xg",
                             "1e",
                             "1e+",
                             ".",
                             "+",
                             "-",
                             "e3",
                             "1_000",
                             ".inf",
                             ".NaN",
                             "1.2.3",
                             "0b1",
                             "0xFFFFFFFFFFFFFFFFFF",
                             "中文",
                             "- 1"}) {
    const Value value = resolve_plain_scalar(scalar);
    EXPECT_EQ(value.kind, Kind::string) << scalar;
    EXPECT_EQ(value.text, scalar);
  }
}

}  // namespace
}  // namespace glassine
