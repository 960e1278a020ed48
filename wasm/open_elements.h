#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "diagnostics.h"
#include "edition.h"
#include "headings.h"
#include "html_attributes.h"
#include "html_elements.h"
#include "reader_document.h"

namespace glassine {

// Browsers flatten what is nested deeper than 512; markup deeper than this is written as its text.
constexpr size_t maximum_depth = 256;

// The elements that are open in the HTML that is being written: Markdown's own and those of raw
// HTML, in one stack. It keeps the HTML such that a browser's parser has nothing to mend in it
// (WHATWG HTML, 13.2.6): what an author's tag would close by being there is closed before it, what
// it needs around it is put there, and where neither can be it has no place. No tag of raw HTML
// closes an element of Markdown's but a paragraph.
class OpenElements {
 public:
  enum class Kind : uint8_t { block, span, raw };

  OpenElements(std::string& html, HeadingCollector& headings, const ReaderDocument& document,
               Diagnostics& diagnostics)
      : html_(html), headings_(headings), document_(document), diagnostics_(diagnostics) {}

  // Every block and span of Markdown passes here on its way in and out. Whether its tags are
  // written, by the caller, is decided once and remembered, so that an end tag never stands without
  // its start tag. `element` may be nullptr where it is no paragraph, heading, quotation or link.
  bool begin_markdown(Kind kind, const Element* element, bool writes);
  bool end_markdown(const Element* element);

  // Makes a place for text, an image or a span: a table has one in its cells alone.
  void begin_content();

  // Writes an author's tag, which stands at `position` of the document; false where it has no
  // place.
  bool write_start_tag(const Element& element, std::string_view attributes, size_t position,
                       FilteredAttributes& filtered);
  bool write_end_tag(const Element& element);

  bool is_in_link() const { return open_links_ > 0; }

  // Whether line ends are seen here, in an author's <pre>.
  bool keeps_line_ends() const;

  // Whether a link in one more element can stand here.
  bool has_room_for_reference() const {
    return !is_in_link() && unlisted_ == 0 && size_ + 2 <= maximum_depth;
  }

  // Whether lists of links can stand here, as deep as headings go, and their place can be noted: a
  // heading that ends later would move it.
  bool has_room_for_contents() const {
    return !is_in_link() && !headings_.is_open() && size_ < maximum_depth - 16;
  }

  // Whether a paragraph may stand where the next element will.
  bool is_among_paragraphs() const;

  // Whether since mark() no raw HTML has left a trace but text and what can stand in a paragraph.
  void mark();
  bool is_as_marked() const { return !has_block_ && size_ == marked_size_; }

  // Closes all but the outermost `size` elements.
  void close_to(size_t size);

 private:
  struct Entry {
    const Element* element;  // nullptr for most of Markdown's
    size_t position;         // of its tag in the document
    Kind kind;
    bool is_written;

    // Whether a tag of raw HTML may close it.
    bool may_be_closed() const;
    bool is_link() const;
    unsigned level() const { return element ? element->level() : no_table; }
  };

  // How many of the open elements stay open where `element` begins; `nowhere` where it cannot.
  size_t place_of(const Element& element) const;
  size_t place_in_parent(const Element& element) const;
  size_t place_outside_of_paragraph(const Element& element) const;
  void open(const Element* element, size_t position, Kind kind, bool is_written);
  void open_table_parts(unsigned level);
  void close_last();
  void report(size_t position, std::string_view message);

  std::string& html_;
  HeadingCollector& headings_;
  const ReaderDocument& document_;
  Diagnostics& diagnostics_;
  Entry entries_[maximum_depth];
  size_t size_ = 0;
  size_t unlisted_ = 0;  // of Markdown's, beyond the maximum depth
  size_t marked_size_ = 0;
  bool has_block_ = false;          // since the mark
  size_t open_links_ = 0;           // written ones
  size_t skippable_ends_ = 0;       // end tags to come of what had to be closed before them
  bool is_paragraph_over_ = false;  // raw HTML has closed Markdown's paragraph before its end
};

}  // namespace glassine
