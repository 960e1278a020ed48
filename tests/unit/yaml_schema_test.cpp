#include "yaml_schema.h"

#include <gtest/gtest.h>

namespace glassine {
namespace {

using Kind = Value::Kind;

void expect_all(Kind kind, std::initializer_list<std::pair<const char*, const char*>> cases) {
  for (const auto& [scalar, text] : cases) {
    const Value value = resolve_plain_scalar(scalar).value;
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
                            {"0x1FFFFFFFFFFFFF", "9007199254740991"},
                            {"9007199254740991", "9007199254740991"},
                            {"000000000000000000001", "1"},
                            {"1.", "1"},
                            {".5", "0.5"},
                            {"-.5e+3", "-0.5e+3"},
                            {"00.10", "0.10"},
                            {"12e03", "12e03"},
                            {"9e99", "9e99"},
                            {"0.1234567890123456789", "0.1234567890123456789"}});
}

TEST(YamlSchema, LeavesAllElseAsText) {
  for (const char* scalar :
       {"no",       "yes", "on", "off",   "tRue",  "2025-03-25", "2025-03-25 20:44:17",
        "12:30:45", "0o8", "0x", "0xg",   "1e",    "1e+",        ".",
        "+",        "-",   "e3", "1_000", "1.2.3", "0b1",        "中文",
        "- 1"}) {
    const Value value = resolve_plain_scalar(scalar).value;
    EXPECT_EQ(value.kind, Kind::string) << scalar;
    EXPECT_EQ(value.text, scalar);
  }
}

TEST(YamlSchema, LeavesNumbersAsTextThatJsonCannotHold) {
  for (const char* scalar :
       {".inf", "-.Inf", "+.INF", ".nan", ".NaN", "9007199254740992", "-12345678901234567890",
        "12345678901234567890.5", "1e100", "1E-100", "0x20000000000000", "0xFFFFFFFFFFFFFFFFFFFFFF",
        "0o777777777777777777777777"}) {
    const ResolvedScalar resolved = resolve_plain_scalar(scalar);
    EXPECT_TRUE(resolved.is_inexact) << scalar;
    EXPECT_EQ(resolved.value.kind, Kind::string) << scalar;
    EXPECT_EQ(resolved.value.text, scalar);
  }
  for (const char* scalar : {"1", "-.infinity", "nan", "inf", "1.2.3", "x9007199254740992"}) {
    EXPECT_FALSE(resolve_plain_scalar(scalar).is_inexact) << scalar;
  }
}

TEST(YamlSchema, KnowsNumbersThatLoseZeros) {
  for (const char* scalar : {"007", "1.10", "1.0", "-00", "00.5", "1.0e3"}) {
    EXPECT_TRUE(resolve_plain_scalar(scalar).loses_zeros) << scalar;
  }
  for (const char* scalar : {"0", "10", "0.5", "100", "1e10", "0x00", "1.", "00a", "2025-01-10"}) {
    EXPECT_FALSE(resolve_plain_scalar(scalar).loses_zeros) << scalar;
  }
}

TEST(YamlSchema, TakesForAKeyWhatReadsTheSameAsText) {
  for (const char* key : {"title", "zh-CN", "标题", "2024", "0", "true", "no", "a b", "1.2.3"}) {
    EXPECT_TRUE(is_plain_key(key)) << key;
  }
  for (const char* key : {"", "~", "null", "True", "-1", "1.5", "1e3", "007", "0x1F", "+1", ".inf",
                          "12345678901234567890"}) {
    EXPECT_FALSE(is_plain_key(key)) << key;
  }
}

}  // namespace
}  // namespace glassine
