// Every case of the YAML test suite, as npm yaml reads it: the same value, or a refusal.
#include <gtest/gtest.h>

#include <iostream>
#include <nlohmann/json.hpp>

#include "example_reader.h"
#include "json_writer.h"
#include "yaml_reader.h"

namespace glassine::tests {
namespace {

using nlohmann::ordered_json;  // keys are compared in their order

// How many cases come out as npm yaml has them: 160 values, and 114 that are no YAML or hold more
// than one document. The other 128 hold what front matter does without.
constexpr int known_right = 274;

TEST(YamlSuite, GivesTheSameValueOrRefuses) {
  const ordered_json cases = ordered_json::parse(read_file(GLASSINE_YAML_SUITE));
  ASSERT_EQ(cases.size(), 402u);
  int right = 0;
  int refused = 0;
  int wrong = 0;
  for (const ordered_json& one : cases) {
    SCOPED_TRACE(one["id"]);
    const std::string text = one["yaml"];
    const std::vector<char> copy(text.begin(), text.end());
    const YamlResult result = read_yaml({copy.data(), copy.size()}, YamlRoot::any);
    if (result.problem != YamlProblem::none) {
      EXPECT_LE(result.offset, text.size());
      ++(one.contains("read") ? refused : right);
      continue;
    }
    std::string written;
    append_json(written, result.value);
    const ordered_json value = ordered_json::parse(written);
    const bool is_same = one.contains("read") && value == one["read"] &&
                         (!one.contains("said") || value == one["said"]);
    EXPECT_TRUE(is_same) << text << "is read as " << written;
    ++(is_same ? right : wrong);
  }
  std::cout << "YAML test suite: " << right << " right, " << refused << " refused, " << wrong
            << " wrong\n";
  EXPECT_EQ(wrong, 0);
  EXPECT_GE(right, known_right);
}

}  // namespace
}  // namespace glassine::tests
