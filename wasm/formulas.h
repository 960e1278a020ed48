#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "diagnostics.h"

namespace glassine {

// How many formulas of a page are marked as such; the others are shown as their source.
constexpr size_t maximum_formulas = 10'000;

// Gathers where in the file the formulas of a page stand.
class FormulaCollector {
 public:
  explicit FormulaCollector(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  // Begins a formula, at `offset` or soon behind it; false where the page has too many of them.
  bool begin(size_t offset);

  // Whether the formula that was begun last has had no text yet; the first one is at `offset`.
  bool has_begun() const { return has_begun_; }
  void settle(size_t offset) {
    formulas_.back() = offset;
    has_begun_ = false;
  }

  std::vector<size_t> take() { return std::move(formulas_); }

 private:
  Diagnostics& diagnostics_;
  std::vector<size_t> formulas_;
  bool has_more_ = false;
  bool has_begun_ = false;
};

}  // namespace glassine
