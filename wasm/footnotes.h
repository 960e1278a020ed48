#pragma once

#include <md4c.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics.h"
#include "headings.h"
#include "page_words.h"

namespace glassine {

// Writes references to footnotes, and the footnotes with their ways back, from what md4c tells of
// them (patches/md4c/0050): each by its number, in the order of their first references.
//
// Their ids are "fn:label" and, for the second reference, "fnref2:label". No heading's id has a
// colon, and what stands before the first one tells the references to a note apart whatever its
// label is. ("fn:label" is also what kramdown makes, so Jekyll's addresses stay.)
class FootnoteWriter {
 public:
  FootnoteWriter(std::string& html, const PageWords& words, Diagnostics& diagnostics)
      : html_(html), words_(words), diagnostics_(diagnostics) {}

  // Keeps a reference until `write_kept`: in a link or an image none may stand. `offset` says about
  // where in the file it is, in bytes.
  void keep(const MD_SPAN_FOOTNOTE_REF_DETAIL& reference, size_t offset);
  bool has_kept() const { return !kept_.empty(); }

  // Where no link may stand, and after too many of them, a reference is its number.
  enum class Form { link, number };
  void write_kept(Form form);

  // Behind the beginning of their start tags.
  void begin_section();
  void begin_note(const MD_BLOCK_FOOTNOTE_DEF_DETAIL& note);
  void end_note(const MD_BLOCK_FOOTNOTE_DEF_DETAIL& note);  // before its end tag

  // Tells the author of a definition, at `offset` in the file, that is not shown.
  void report_unused(const MD_BLOCK_FOOTNOTE_DEF_DETAIL& note, size_t offset);

  // Puts the ways back into the notes, which a later note can still have referred to, and moves
  // the headings in notes accordingly.
  void finish(std::vector<Heading>& headings);

 private:
  static constexpr size_t maximum_references = 10'000;

  struct Reference {
    unsigned note;  // its number
    std::string_view label;
    size_t offset;
  };
  struct Note {
    std::string_view label;
    unsigned references = 0;  // to it that are links
    size_t end = 0;           // where its ways back belong in the HTML
  };

  bool has_room(size_t offset);  // for one more link
  void write(const Reference& reference, unsigned ordinal);
  void write_ways_back(size_t index, bool is_in_paragraph);

  std::string& html_;
  const PageWords& words_;
  Diagnostics& diagnostics_;
  std::vector<Reference> kept_;
  std::vector<Note> notes_;  // by their numbers, from 1
  size_t references_ = 0;    // that are links
  bool has_more_references_ = false;
};

}  // namespace glassine
