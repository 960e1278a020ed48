#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "value.h"
#include "yaml_problem.h"

namespace glassine {

struct YamlResult {
  Value value;  // null where the text holds nothing, and where it was refused
  YamlProblem problem = YamlProblem::none;  // `none`: the text was read
  std::string name;                         // the key or the character that the problem is about
  size_t offset = 0;                        // byte of the text at which it lies
};

// Reads one YAML document, without anchors' aliases and without tags; plain scalars by the YAML 1.2
// core schema. Refuses, as a whole, what has a syntax error, a key twice, or goes beyond depth 32
// or 1,000 nodes: a refusal is seen, a value that is wrong is not.
YamlResult read_yaml(std::string_view text);

}  // namespace glassine
