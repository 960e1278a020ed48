#pragma once

#include <string_view>

#include "value.h"

namespace glassine {

struct ResolvedScalar {
  Value value;
  bool is_inexact = false;   // a number that stays text, since JSON's numbers cannot hold it
  bool loses_zeros = false;  // a number that is written with zeros which it does not keep
};

// What a plain (unquoted) scalar means by the YAML 1.2 core schema (YAML 1.2.2, 10.3.2). A number
// that a JavaScript number cannot hold (.inf, .nan, an integer beyond 2^53, an exponent of more
// than two digits) stays the string that its author wrote.
ResolvedScalar resolve_plain_scalar(std::string_view scalar);

// Whether a plain scalar is as a key what it is as text: no null, no number but 0, 1, 2 and so on.
bool is_plain_key(std::string_view scalar);

}  // namespace glassine
