#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sections.h"

namespace glassine {

// What one reader sees of a page: the text for all and the text in their language, in file order,
// as one Markdown document. It remembers where its parts stand in the file.
class ReaderDocument {
 public:
  // Takes the sections of `language` and those for all. `source` and `language` are to outlive the
  // document.
  ReaderDocument(std::string_view source, std::span<const Section> sections,
                 std::string_view language);

  std::string_view text() const { return text_; }
  std::string_view language() const { return language_; }  // empty: the page does not say

  // Byte offset in the source of the byte at `offset` in text(), or the nearest one before it.
  size_t source_offset(size_t offset) const;

 private:
  struct Part {
    size_t offset;         // in text()
    size_t source_offset;  // in the source
  };

  std::string joined_;  // empty where one stretch of the source is the whole document
  std::string_view text_;
  std::string_view language_;
  std::vector<Part> parts_;
};

}  // namespace glassine
