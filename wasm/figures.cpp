#include "figures.h"

#include <string_view>

#include "concatenate.h"

namespace glassine {

// What is escaped for an attribute is so for text.
bool FigureWriter::write_paragraph() {
  constexpr std::string_view paragraph = "<p>";
  constexpr std::string_view title = " title=\"";
  constexpr std::string_view end = "\" />";
  if (image_.begin != paragraph_ + paragraph.size() || image_.end != html_.size()) return false;
  if (image_.end <= image_.title + title.size() + end.size()) return false;
  const std::string caption(html_, image_.title + title.size(),
                            image_.end - image_.title - title.size() - end.size());
  html_.resize(image_.title);
  html_ += concatenate({" />\n<figcaption>", caption, "</figcaption>\n</figure>\n"});
  html_.replace(paragraph_, paragraph.size(), "<figure>\n");
  return true;
}

}  // namespace glassine
