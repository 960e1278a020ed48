#include "outline.h"

#include <algorithm>

namespace glassine {

Outline settle_outline(WrittenHtml& written, std::string_view title) {
  Outline outline;
  const std::vector<Heading>& headings = written.headings;
  outline.has_title =
      !headings.empty() && headings[0].level == 1 && (title.empty() || headings[0].text == title);
  const size_t top = outline.has_title ? 1 : 2;
  std::vector<unsigned> open;  // the author's levels that the current heading stands under
  for (const Heading& heading : headings) {
    while (!open.empty() && open.back() >= heading.level) open.pop_back();
    open.push_back(heading.level);
    const auto level = static_cast<unsigned>(std::min<size_t>(top + open.size() - 1, 6));
    const char digit = static_cast<char>('0' + level);
    written.html[heading.opening_digit] = digit;
    written.html[heading.closing_digit] = digit;
    outline.entries.push_back({level, heading.id, heading.text});
  }
  return outline;
}

}  // namespace glassine
