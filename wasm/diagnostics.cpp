#include "diagnostics.h"

#include <algorithm>

#include "utf8.h"

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
  size_t offset = 0;
  size_t line = 1;
  size_t column = 1;
  for (Diagnostic& diagnostic : found_) {
    while (offset < std::min(diagnostic.offset, text.size())) {
      const char byte = text[offset];
      const bool before_line_feed = offset + 1 < text.size() && text[offset + 1] == '\n';
      if (byte == '\n' || (byte == '\r' && !before_line_feed)) {
        ++line;
        column = 1;
      } else {
        ++column;
      }
      offset += decode_utf8(text, offset).length;
    }
    diagnostic.line = line;
    diagnostic.column = column;
  }
  return std::move(found_);
}

}  // namespace glassine
