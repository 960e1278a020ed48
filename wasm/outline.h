#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html_writer.h"

namespace glassine {

struct OutlineEntry {
  unsigned level;  // 1 to 6, as it stands in the HTML
  std::string id;
  std::string text;
};

struct Outline {
  std::vector<OutlineEntry> entries;
  bool has_title;  // the first heading is the page's title, a level 1 of its own
};

// Gives the headings of `written` levels that skip none (WCAG 2.2, G141), in its HTML too: under
// the page's title when that stands above the text, whatever level their author began with.
// `title` is the one that the front matter names; empty where it names none, and then a first
// heading of level 1 is the title.
Outline settle_outline(WrittenHtml& written, std::string_view title);

}  // namespace glassine
