#include "diagnostics.h"

#include <algorithm>

#include "location.h"

namespace glassine {
namespace {

constexpr size_t maximum_count = 100;  // more would help nobody and fill memory

}  // namespace

void Diagnostics::keep(size_t offset, Severity severity, std::string_view message) {
  if (found_.size() == maximum_count) {
    message = "There is more of this kind; only the first 100 remarks are listed.";
  } else if (found_.size() > maximum_count) {
    return;
  }
  found_.push_back({offset, severity, std::string(message)});
  for (size_t at = found_.size() - 1; at > 0 && found_[at].offset < found_[at - 1].offset; --at) {
    std::swap(found_[at], found_[at - 1]);
  }
}

std::vector<Diagnostic> Diagnostics::located_in(std::string_view text) {
  Locator locator(text);
  for (Diagnostic& diagnostic : found_) {
    const Location location = locator.locate(diagnostic.offset);
    diagnostic.line = location.line;
    diagnostic.column = location.column;
  }
  return std::move(found_);
}

}  // namespace glassine
