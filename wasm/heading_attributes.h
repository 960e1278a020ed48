#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace glassine {

// What an author has written about a heading beside its text.
struct HeadingAttributes {
  std::string id;             // empty: none
  std::string classes;        // as the attribute's value
  size_t length = 0;          // of the block, with the space before it; 0 where none is taken
  bool is_malformed = false;  // a block was meant that cannot be read as one
};

// Reads the block {#id .class}, or kramdown's {: #id .class}, at the end of `text`, a stretch of a
// heading's text as its author wrote it. A class gets "user-" before it, so that it is never one
// that the shell gives a meaning to.
HeadingAttributes read_heading_attributes(std::string_view text);

// Hexo's form, a heading that is a link to itself: `## [Title](#id)`. Takes the link, and leaves
// its text, off the heading's content, which begins at `content` in `html`; gives its id, or an
// empty string where there is no such link.
std::string take_link_to_itself(std::string& html, size_t content);

}  // namespace glassine
