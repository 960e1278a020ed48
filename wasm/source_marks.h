#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "reader_document.h"

namespace glassine {

// Whether links, images and headings say where in the file they stand, in data-offset, in bytes;
// and headings the level that their author gave them, in data-level. For checking a page, not for
// showing it, so the full edition alone knows them.
enum class SourceMarks { none, offsets };

// How far in the document md4c's events have got.
class SourcePosition {
 public:
  explicit SourcePosition(const ReaderDocument& document) : document_(document) {}

  // Goes to where `text` begins; false where that is nowhere: md4c's texts point into the document,
  // but for those that it had to put together.
  bool note(std::string_view text);

  size_t offset() const { return document_.source_offset(position_); }  // in the file, in bytes
  size_t index() const { return position_; }                            // in the document
  std::string_view rest() const { return document_.text().substr(position_); }

 private:
  const ReaderDocument& document_;
  size_t position_ = 0;
};

// Puts the marks into start tags of the HTML that is being written. What a tag stands for comes
// after it, so a mark is put in when it is known.
class SourceMarkWriter {
 public:
  SourceMarkWriter(std::string& html, const SourcePosition& position, SourceMarks marks)
      : html_(html), position_(position), is_on_(marks == SourceMarks::offsets) {}

  // Each is called where in the HTML its tag takes attributes.
  void begin_heading(unsigned level);
  void begin_link() { link_ = html_.size(); }
  void mark_image(std::string_view url) { write(html_.size(), url); }

  void end_heading();
  // Whether a mark has been put in, which moves what stands behind the link's beginning.
  bool end_link(std::string_view url);

  // The byte at `place` of the HTML, which no heading's tag follows, has been taken out of it.
  void remove_character(size_t place) {
    if (link_ > place) --link_;
  }

 private:
  void write(size_t place, std::string_view text);

  std::string& html_;
  const SourcePosition& position_;
  const bool is_on_;
  size_t heading_ = 0;  // where the open heading's tag takes a mark, if one is open
  size_t link_ = 0;     // the same for a link
};

}  // namespace glassine
