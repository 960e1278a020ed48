#include "reader_document.h"

#include <algorithm>

#include "ascii.h"

namespace glassine {
namespace {

// Stands where a marker stood. To CommonMark it is a comment, which ends a paragraph or a list as
// the marker itself does on GitHub; the HTML writer drops it as it drops all comments.
constexpr std::string_view separator = "<!---->\n";

}  // namespace

ReaderDocument::ReaderDocument(std::string_view source, std::span<const Section> sections,
                               std::string_view language)
    : language_(language) {
  for (const Section& section : sections) {
    const bool is_read =
        section.language.empty() || equal_ignoring_ascii_case(section.language, language);
    if (!is_read || section.begin == section.end) continue;
    // One stretch of the source needs no copy; a second one makes it the beginning of one.
    if (parts_.size() == 1) joined_ = text_;
    if (!parts_.empty()) joined_ += separator;
    parts_.push_back({joined_.size(), section.begin});
    text_ = source.substr(section.begin, section.end - section.begin);
    if (parts_.size() > 1) text_ = joined_ += text_;
  }
}

size_t ReaderDocument::source_offset(size_t offset) const {
  const auto after =
      std::upper_bound(parts_.begin(), parts_.end(), offset,
                       [](size_t wanted, const Part& part) { return wanted < part.offset; });
  if (after == parts_.begin()) return 0;
  const Part& part = *(after - 1);
  return part.source_offset + (offset - part.offset);
}

}  // namespace glassine
