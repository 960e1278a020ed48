#include "unicode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "unicode_tables.h"

namespace glassine {
namespace {

// The tables are sequences of variable-length integers, seven bits a byte, lowest first. They are
// unpacked when they are first asked, into memory that outlives the page's arena.
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

 private:
  const char* next_;
};

// A set as the code points at which those outside and inside of it take turns.
template <size_t count>
using Turns = std::array<char32_t, count>;

template <size_t count>
Turns<count> read_turns(std::string_view table) {
  Turns<count> turns;
  TableReader reader(table);
  char32_t last = 0;
  for (char32_t& turn : turns) turn = last += reader.read();
  return turns;
}

bool contains(std::span<const char32_t> turns, char32_t value) {
  return (std::upper_bound(turns.begin(), turns.end(), value) - turns.begin()) % 2 == 1;
}

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
    run.stride = reader.read();
    run.last = last = run.first + run.stride * reader.read();
    const uint32_t zigzag = reader.read();
    run.difference = (zigzag & 1) != 0 ? 0 - (zigzag >> 1) : zigzag >> 1;
  }
  return runs;
}

bool is_punctuation(char32_t value) {
  static const auto turns = read_turns<punctuation_count>(punctuation_table);
  return contains(turns, value);
}

}  // namespace

bool is_kept_in_slug(char32_t value) {
  static const auto exceptions = read_turns<slug_exception_count>(slug_exception_table);
  return contains(exceptions, value) == is_punctuation(value);
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
  for (size_t index = 0; index < glassine::folding_count && entry < value; ++index) {
    entry += reader.read();
    const unsigned count = reader.read();
    for (unsigned position = 0; position < count; ++position) folded[position] = reader.read();
    if (entry == value) return count;
  }
  folded[0] = glassine::to_lower(value);
  return 1;
}
