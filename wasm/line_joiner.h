#pragma once

#include <cstddef>
#include <string_view>

namespace glassine {

// Finds the line ends of a page's text that are to leave no space: between two wide characters,
// such as Chinese and Japanese ones, whose writing has none, and beside a zero width space (CSS
// Text 3, 4.1.3, segment break transformation rules). Not every browser does it. Markup does not
// matter.
class LineJoiner {
 public:
  static constexpr size_t none = std::string_view::npos;

  // A line has ended, and stands as one character at `position` of the HTML.
  void note_line_end(size_t position) { line_end_ = position; }

  // The text goes on with `text`, valid UTF-8 and not empty. Returns the position of the line end
  // before it that is to go, or `none`.
  size_t join(std::string_view text);

  // What comes next, an image or a block, is no text.
  void interrupt();

 private:
  size_t line_end_ = none;  // since the last text
  char32_t last_ = 0;       // code point of it; 0 where there was none
};

}  // namespace glassine
