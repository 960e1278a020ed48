#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "heading_attributes.h"
#include "slug.h"

namespace glassine {

// How many headings of a page have an id and a place in its outline; the others have neither.
constexpr size_t maximum_headings = 10000;

// A heading of the document, and where the two digits of its level stand in the HTML.
struct Heading {
  unsigned level;  // 1 to 6, as written by the author
  std::string id;
  std::string text;
  size_t opening_digit;
  size_t closing_digit;
};

// Gathers the headings of a page while its HTML is being written. A heading's id needs its text,
// which comes after its start tag: the id is put in at the end.
class HeadingCollector {
 public:
  // Opens a heading of which the start tag, "<h" and then the level, begins at `tag` in the HTML;
  // false where the page has too many of them. A heading within another, which raw HTML makes
  // possible, is part of that one's text and nothing more.
  bool begin(unsigned level, size_t tag);

  // The same of a heading of raw HTML, which has the attributes of its tag alone: its id is
  // `own_id`, if that is not empty.
  bool begin_raw(unsigned level, size_t tag, std::string_view own_id);

  bool is_open() const { return is_open_; }

  // Adds to the open heading's text, where one is open.
  void add_text(std::string_view text);
  void add_reference(std::string_view reference);
  void remove_last_character();           // ASCII
  void add_words(std::string_view text);  // of raw HTML, in which all white space is one space

  // Whether the open heading, whose content ends `html`, may have attributes of its author's. The
  // core edition does not read them.
  bool may_have_attributes(const std::string& html) const;

  // Closes the heading before its end tag is written: puts its id into `html`, and in place of its
  // attributes what they say. Returns what is wrong with them, or nothing.
  std::string_view end(std::string& html);

  // The first 10,000 headings, in order.
  std::vector<Heading> take() { return std::move(headings_); }

 private:
  HeadingAttributes take_attributes(std::string& html);

  std::vector<Heading> headings_;
  bool is_open_ = false;  // the last one
  bool is_raw_ = false;   // so is that one
  size_t inner_ = 0;      // those that are open within it
  size_t last_text_ = 0;  // where in its text that begins which was added last
  Slugger slugger_;
};

}  // namespace glassine
