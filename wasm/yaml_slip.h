#pragma once

#include <cstddef>
#include <string_view>

#include "yaml_problem.h"

namespace glassine {

// What an author got wrong, and where.
struct YamlSlip {
  YamlProblem problem;
  size_t offset;          // byte of the text
  std::string_view name;  // of the text: what the problem is about
};

// libyaml's error as it stands: its words, where it gave up and where what it was reading began.
struct YamlError {
  std::string_view words;
  size_t offset;
  size_t context;
};

// The slip behind an error, which is often on a line above the one at which libyaml gave up.
YamlSlip find_slip(std::string_view text, const YamlError& error);

// The slip in the line in which a key should begin at `begin` and does not.
YamlSlip find_slip_without_key(std::string_view text, size_t begin);

}  // namespace glassine
