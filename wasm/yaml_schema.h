#pragma once

#include <string_view>

#include "value.h"

namespace glassine {

// What a plain (unquoted) scalar means by the YAML 1.2 core schema (YAML 1.2.2, 10.3.2). A number
// that JSON cannot express (.inf, .nan, an integer beyond 64 bits in octal or hexadecimal) stays
// the string that its author wrote.
Value resolve_plain_scalar(std::string_view scalar);

}  // namespace glassine
