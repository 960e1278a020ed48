#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics.h"
#include "headings.h"
#include "html_tokenizer.h"
#include "open_elements.h"
#include "reader_document.h"

namespace glassine {

enum class RawHtmlPlace { content, attribute };

// Writes the raw HTML of a page as far as a page may have it (html_elements.h). Tags are made
// anew from their names and attributes, comments are left out, all else is shown as its author
// wrote it, with a remark.
class RawHtml {
 public:
  RawHtml(std::string& html, OpenElements& elements, HeadingCollector& headings,
          const ReaderDocument& document, Diagnostics& diagnostics)
      : html_(html),
        elements_(elements),
        headings_(headings),
        document_(document),
        diagnostics_(diagnostics) {}

  // Adds a stretch to a block or to what stands in a line, in as many pieces as md4c gives. Tags
  // are looked for when it is whole. One that md4c had to put together stands at `position`, as far
  // as is known.
  void add(std::string_view text, size_t position = 0);
  std::string_view text() const { return text_; }
  void clear();

  // The core edition goes on where that is so.
  bool holds_nothing_but_comments() const;

  // Each writes what was added, and begins anew. In text that becomes an attribute there is no tag.
  void write_block();
  void write(RawHtmlPlace place = RawHtmlPlace::content);

 private:
  std::string_view write_tag(const HtmlToken& token, size_t position);
  void write_text(std::string_view text);
  void report(size_t position, std::string_view message);

  std::string& html_;
  OpenElements& elements_;
  HeadingCollector& headings_;
  const ReaderDocument& document_;
  Diagnostics& diagnostics_;
  std::string text_;
  struct Piece {
    size_t offset;     // in text_
    size_t position;   // in the document
    bool is_verbatim;  // what follows in the one follows in the other
  };
  std::vector<Piece> pieces_;
  bool has_content_ = false;  // of the block: something to be seen
  std::string left_out_;      // the attributes that have been reported, which is done once a page
};

}  // namespace glassine
