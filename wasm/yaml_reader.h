#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "value.h"
#include "yaml_problem.h"

namespace glassine {

struct YamlRemark {
  size_t offset;  // byte of the text
  YamlProblem problem;
};

struct YamlResult {
  Value value;  // null where the text holds nothing, and where it was refused
  YamlProblem problem = YamlProblem::none;  // `none`: the text was read
  std::string name;                         // the key or the character that the problem is about
  size_t offset = 0;                        // byte of the text at which it lies
  std::vector<YamlRemark> remarks;  // on what was read, and is most likely not what was meant
};

enum class YamlRoot { any, mapping };

// Reads one YAML 1.2 document; plain scalars by the core schema. Refuses, as a whole, what is not
// YAML, and what of YAML front matter does without: anchors, aliases, tags, directives, keys that
// are not plain text, a key twice, a second document, more than depth 32 or 1,000 nodes. Where in
// doubt it refuses: a refusal is seen, a value that is wrong is not.
//
// `text` is valid UTF-8. With YamlRoot::mapping what holds anything but one mapping is refused too.
// The core edition knows whether there is a problem, but not which, nor where.
YamlResult read_yaml(std::string_view text, YamlRoot root = YamlRoot::mapping);

}  // namespace glassine
