#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace glassine {

// A line of a page that may be a language marker.
struct SectionMarker {
  enum class Kind {
    comment,    // <!-- lang:… -->
    misplaced,  // the same in a list or a quotation, where it has no effect
    div_open,   // <div lang="…">
    div_close,  // the </div> that belongs to the div_open before it
  };
  Kind kind;
  std::string_view tag;  // what stands for the language; "*" or malformed at will
  size_t begin;          // the line, from its first byte …
  size_t end;            // … to the first byte of the next
};

// The lines after `body` that have a marker's form and stand at the top level, outside code and
// multi-line HTML, in file order. Knows just as much of CommonMark's block structure as that needs.
std::vector<SectionMarker> find_section_markers(std::string_view text, size_t body);

}  // namespace glassine
