#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics.h"

namespace glassine {

// A stretch of the page for the readers of one language, or for all.
struct Section {
  std::string language;  // as its marker spells it; empty: for every language
  size_t begin;          // byte offsets in the text, whole lines, without the markers
  size_t end;
};

// Divides what follows `body` at its language markers, in file order:
//   <!-- lang:zh-CN -->   opens a section, up to the next marker; lang:* is text for all again
//   <div lang="en">       and </div>, where `declared` lists the tag or such blocks cover two
//                         languages or more; a lone foreign quotation is no section
// Each stands alone on its line, at the top level, outside code and multi-line HTML. Markers that
// cannot be meant as they stand go into `diagnostics`.
std::vector<Section> divide_into_sections(std::string_view text, size_t body,
                                          std::span<const std::string> declared,
                                          Diagnostics& diagnostics);

}  // namespace glassine
