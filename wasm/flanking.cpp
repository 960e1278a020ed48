#include "flanking.h"

#include "unicode.h"

int md4c_is_variation_selector(unsigned value) { return value >= 0xFE00 && value <= 0xFE0E; }

int md4c_is_beside_cjk(unsigned before, unsigned selector, unsigned after) {
  using namespace glassine;
  const bool ends_ideographic_sequence = before >= 0xE0100 && before <= 0xE01EF;
  // StandardizedVariants.txt has it for these four.
  const bool is_fullwidth_quotation_mark =
      selector == 0xFE01 &&
      (before == 0x2018 || before == 0x2019 || before == 0x201C || before == 0x201D);
  return is_cjk(before) || is_cjk(after) || ends_ideographic_sequence ||
         is_fullwidth_quotation_mark;
}
