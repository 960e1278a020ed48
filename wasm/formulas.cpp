#include "formulas.h"

namespace glassine {

bool FormulaCollector::begin(size_t offset) {
  if (formulas_.size() < maximum_formulas) {
    formulas_.push_back(offset);
    has_begun_ = true;
    return true;
  }
  if (!has_more_) {
    diagnostics_.add(offset, Severity::warning, [] {
      return "The formulas from about here on, after the first 10,000, are shown as their source.";
    });
  }
  has_more_ = true;
  return false;
}

}  // namespace glassine
