#include "line_joiner.h"

#include "unicode.h"
#include "utf8.h"

namespace glassine {
namespace {

constexpr char32_t zero_width_space = 0x200B;

bool leave_no_space(char32_t before, char32_t after) {
  return before == zero_width_space || after == zero_width_space ||
         (is_wide(before) && is_wide(after));
}

}  // namespace

size_t LineJoiner::join(std::string_view text) {
  const bool joins = line_end_ != none && leave_no_space(last_, decode_utf8(text, 0).value);
  const size_t removed = joins ? line_end_ : none;
  line_end_ = none;
  last_ = last_code_point(text);
  return removed;
}

void LineJoiner::interrupt() {
  line_end_ = none;
  last_ = 0;
}

}  // namespace glassine
