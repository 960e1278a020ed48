#include "footnotes.h"

#include "concatenate.h"
#include "decimal.h"
#include "escape.h"

namespace glassine {
namespace {

constexpr std::string_view paragraph_end = "</p>\n";

// An arrow with a hook. What follows it asks for a letter's form rather than an emoji's.
constexpr std::string_view way_back = "\xE2\x86\xA9\xEF\xB8\x8E";

// "fnref:" for the first reference, "fnref2:" for the second.
std::string reference_prefix(unsigned ordinal) {
  return concatenate({"fnref", ordinal > 1 ? decimal(ordinal) : std::string(), ":"});
}

void append_address(std::string& out, std::string_view prefix, std::string_view label) {
  out += concatenate({" href=\"#", prefix});
  append_escaped_url(out, label);
  out += '"';
}

void append_id(std::string& out, std::string_view prefix, std::string_view label) {
  out += concatenate({" id=\"", prefix});
  append_escaped(out, label);
  out += '"';
}

}  // namespace

void FootnoteWriter::keep(const MD_SPAN_FOOTNOTE_REF_DETAIL& reference, size_t offset) {
  if (notes_.size() < reference.id) notes_.resize(reference.id);
  kept_.push_back({reference.id, {reference.label.text, reference.label.size}, offset});
}

bool FootnoteWriter::has_room(size_t offset) {
  if (references_ < maximum_references) {
    ++references_;
    return true;
  }
  if (!has_more_references_) {
    has_more_references_ = true;
    diagnostics_.add(offset, Severity::warning, [] {
      return "The references to footnotes from about here on, after the first 10,000, are no "
             "links.";
    });
  }
  return false;
}

void FootnoteWriter::write_kept(Form form) {
  for (const Reference& reference : kept_) {
    if (form == Form::link && has_room(reference.offset)) {
      write(reference, ++notes_[reference.note - 1].references);
    } else {
      html_ += concatenate({"[", decimal(reference.note), "]"});
    }
  }
  kept_.clear();
}

void FootnoteWriter::write(const Reference& reference, unsigned ordinal) {
  html_ += "<sup><a";
  append_address(html_, "fn:", reference.label);
  append_id(html_, reference_prefix(ordinal), reference.label);
  html_ += concatenate({" role=\"doc-noteref\">", decimal(reference.note), "</a></sup>"});
}

// A name in another language than the page's would be read out wrong: there the role has to do.
void FootnoteWriter::begin_section() {
  html_ += " class=\"footnotes\" role=\"doc-endnotes\"";
  if (words_.are_in_page_language()) {
    html_ += concatenate({" aria-label=\"", words_[Word::footnotes], "\""});
  }
  html_ += ">\n<ol>\n";
}

void FootnoteWriter::begin_note(const MD_BLOCK_FOOTNOTE_DEF_DETAIL& note) {
  const std::string_view label(note.label.text, note.label.size);
  notes_[note.id - 1].label = label;
  append_id(html_, "fn:", label);
  html_ += ">\n";
}

// In the note's last paragraph where it ends with one, else on a line of their own, as on GitHub.
void FootnoteWriter::end_note(const MD_BLOCK_FOOTNOTE_DEF_DETAIL& note) {
  const bool ends_with_paragraph = html_.ends_with(paragraph_end);
  notes_[note.id - 1].end = html_.size() - (ends_with_paragraph ? paragraph_end.size() : 0);
}

void FootnoteWriter::report_unused(const MD_BLOCK_FOOTNOTE_DEF_DETAIL& note, size_t offset) {
  diagnostics_.add(offset, Severity::warning, [&] {
    return note.id > 0 ? "A footnote of this name is defined before; this one is not shown."
                       : "Nothing in the text refers to this footnote, so it is not shown.";
  });
}

void FootnoteWriter::finish(std::vector<Heading>& headings) {
  if (notes_.empty()) return;
  const std::string written = std::move(html_);
  html_.clear();
  html_.reserve(written.size() + written.size() / 8);
  size_t position = 0;
  auto heading = headings.begin();
  for (size_t index = 0; index < notes_.size(); ++index) {
    const size_t end = notes_[index].end;
    const size_t moved = html_.size() - position;
    for (; heading != headings.end() && heading->opening_digit < end; ++heading) {
      heading->opening_digit += moved;
      heading->closing_digit += moved;
    }
    html_.append(written, position, end - position);
    position = end;
    const bool is_in_paragraph = written.compare(end, paragraph_end.size(), paragraph_end) == 0;
    write_ways_back(index, is_in_paragraph);
  }
  html_.append(written, position);
}

void FootnoteWriter::write_ways_back(size_t index, bool is_in_paragraph) {
  const Note& note = notes_[index];
  const std::string_view language = words_.are_in_page_language() ? "" : "lang=\"en\" ";
  for (unsigned ordinal = 1; ordinal <= note.references; ++ordinal) {
    if (is_in_paragraph || ordinal > 1) html_ += ' ';
    html_ += "<a";
    append_address(html_, reference_prefix(ordinal), note.label);
    const std::string number = ordinal > 1 ? decimal(ordinal) : std::string();
    html_ += concatenate({" role=\"doc-backlink\" ", language, "aria-label=\"",
                          words_[Word::back_to_reference], " ", decimal(index + 1),
                          ordinal > 1 ? "-" : "", number, "\">", way_back});
    if (ordinal > 1) html_ += concatenate({"<sup>", number, "</sup>"});
    html_ += "</a>";
  }
  if (!is_in_paragraph) html_ += '\n';
}

}  // namespace glassine
