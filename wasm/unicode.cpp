#include "unicode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "unicode_tables.h"

namespace glassine {
namespace {

// The tables are sequences of variable-length integers, seven bits a byte, lowest first. Most
// are unpacked when they are first asked, into memory that outlives the page's arena.
class TableReader {
 public:
  explicit TableReader(std::string_view bytes) : next_(bytes.data()) {}
  uint32_t read() {
    uint32_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = static_cast<uint8_t>(*next_++);
      value |= static_cast<uint32_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
  }
  // An integer that may be negative (scripts/unicode_tables.js, zigzag), modulo 2^32.
  uint32_t read_difference() {
    const uint32_t value = read();
    return (value & 1) != 0 ? 0 - (value >> 1) : value >> 1;
  }

 private:
  const char* next_;
};

// A set as the code points at which those outside and inside of it take turns, unpacked into
// `turns` where that has not been done: the last of them is never 0.
bool contains(std::span<char32_t> turns, std::string_view table, char32_t value) {
  if (turns.back() == 0) {
    TableReader reader(table);
    char32_t last = 0;
    for (char32_t& turn : turns) turn = last += reader.read();
  }
  return (std::upper_bound(turns.begin(), turns.end(), value) - turns.begin()) % 2 == 1;
}

char32_t slug_exception_turns[slug_exception_count];
char32_t punctuation_turns[punctuation_count];
char32_t cjk_turns[cjk_count];
char32_t hangul_turns[hangul_count];

struct CaseRun {
  char32_t first;
  char32_t last;
  char32_t stride;
  char32_t difference;  // to the lower-case letter, modulo 2^32
};

std::array<CaseRun, lower_case_count> read_case_runs() {
  std::array<CaseRun, lower_case_count> runs;
  TableReader reader(lower_case_table);
  char32_t last = 0;
  for (CaseRun& run : runs) {
    run.first = last + reader.read();
    const uint32_t steps = reader.read();
    run.stride = 1 + steps % 2;
    run.last = last = run.first + run.stride * (steps / 2);
    run.difference = reader.read_difference();
  }
  return runs;
}

}  // namespace

bool is_kept_in_slug(char32_t value) {
  return contains(slug_exception_turns, slug_exception_table, value) == is_punctuation(value);
}

bool is_punctuation(char32_t value) {
  return contains(punctuation_turns, punctuation_table, value);
}

bool is_cjk(char32_t value) { return contains(cjk_turns, cjk_table, value); }

bool is_wide(char32_t value) {
  return is_cjk(value) && !contains(hangul_turns, hangul_table, value);
}

char32_t to_lower(char32_t value) {
  static const std::array<CaseRun, lower_case_count> runs = read_case_runs();
  const auto run =
      std::lower_bound(runs.begin(), runs.end(), value,
                       [](const CaseRun& r, char32_t wanted) { return r.last < wanted; });
  const bool is_capital =
      run != runs.end() && value >= run->first && (value - run->first) % run->stride == 0;
  return is_capital ? value + run->difference : value;
}

}  // namespace glassine

int md4c_is_unicode_punctuation(unsigned value) { return glassine::is_punctuation(value) ? 1 : 0; }

unsigned md4c_fold_case(unsigned value, unsigned folded[3]) {
  // Asked for the characters of link labels alone, so the short table is read as it is packed.
  glassine::TableReader reader(glassine::folding_table);
  char32_t entry = 0;
  char32_t first = 0;
  for (size_t index = 0; index < glassine::folding_count && entry < value; ++index) {
    const unsigned head = reader.read();
    entry += head / 4;
    const unsigned count = head % 4;
    folded[0] = first += reader.read_difference();
    for (unsigned position = 1; position < count; ++position) folded[position] = reader.read();
    if (entry == value) return count;
  }
  folded[0] = glassine::to_lower(value);
  return 1;
}
