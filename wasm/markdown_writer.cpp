#include "markdown_writer.h"

#include <utility>

#include "attribute.h"
#include "escape.h"
#include "tag_filter.h"

namespace glassine {

MarkdownWriter::MarkdownWriter(const ReaderDocument& document, Dialect dialect,
                               Diagnostics& diagnostics, SourceMarks marks)
    : is_page_(dialect),
      filters_tags_(is_full_edition && dialect == Dialect::gfm),
      diagnostics_(diagnostics),
      words_(document.language()),
      limit_(output_limit(document.text().size())),
      elements_(html_, headings_, document, diagnostics),
      raw_html_(html_, elements_, headings_, document, diagnostics),
      position_(document),
      marks_(html_, position_, marks),
      figures_(html_),
      formulas_(diagnostics),
      template_tags_(diagnostics) {
  html_.reserve(document.text().size() * 2);
}

void MarkdownWriter::text(MD_TEXTTYPE type, std::string_view text) {
  if (type == MD_TEXT_NULLCHAR && is_in_raw_block_) return raw_html_.add(replacement_character);
  if (has_alerts() && alerts_.text(type, text)) {
    figures_.begin_paragraph(html_.size() - std::string_view("<p>").size());
    return;
  }
  needs_full_edition_ |= !is_full_edition && may_begin_alert(text);
  if (type != MD_TEXT_HTML) {
    end_raw_span();
    const bool is_content = type != MD_TEXT_SOFTBR && alternative_depth_ == 0;
    if (is_full_edition && is_content) elements_.begin_content();
  }
  if (is_page_) join_lines(type, text);
  switch (type) {
    case MD_TEXT_NORMAL:
    case MD_TEXT_CODE:
    case MD_TEXT_LATEXMATH:
      if (position_.note(text) && formulas_.has_begun()) formulas_.settle(position_.offset());
      append_escaped(html_, text);
      add_to_heading(text);
      break;
    case MD_TEXT_TEMPLATE_TAG:
      position_.note(text);
      template_tags_.report(text, position_.offset());
      append_escaped(html_, text);
      add_to_heading(text);
      break;
    case MD_TEXT_NULLCHAR:
      write(replacement_character);
      add_to_heading(replacement_character);
      break;
    case MD_TEXT_BR:
      write(alternative_depth_ > 0 ? " " : "<br />\n");
      add_to_heading(" ");
      break;
    case MD_TEXT_SOFTBR:
      write(alternative_depth_ > 0 ? " " : "\n");
      add_to_heading(" ");
      break;
    case MD_TEXT_ENTITY:
      append_reference(html_, text);
      if (alternative_depth_ == 0) headings_.add_reference(text);
      break;
    case MD_TEXT_HTML:
      position_.note(text);
      if (is_page_ || is_in_raw_block_) {
        raw_html_.add(text, position_.index());
      } else if (alternative_depth_ > 0) {
        append_escaped(html_, text);  // verbatim, it could close the alt attribute
      } else {
        write_raw(text);
      }
      break;
  }
}

WrittenHtml MarkdownWriter::finish(Refusal refusal) {
  WrittenHtml written{{},      headings_.take(),    formulas_.take(),
                      refusal, needs_full_edition_, contents_place_};
  if (is_full_edition && refusal == Refusal::none) {
    footnotes_.finish(written.headings);
    if (html_.size() > limit_) written.refusal = Refusal::output_too_large;
  }
  written.html = std::move(html_);
  return written;
}

// Before `text` is written: removes the line end before it where none is to be seen. Only tags
// have been written since.
void MarkdownWriter::join_lines(MD_TEXTTYPE type, std::string_view text) {
  if (type == MD_TEXT_SOFTBR) return line_joiner_.note_line_end(html_.size());
  if (type != MD_TEXT_NORMAL && type != MD_TEXT_CODE) return line_joiner_.interrupt();
  const size_t line_end = line_joiner_.join(text);
  if (line_end == LineJoiner::none || (is_full_edition && elements_.keeps_line_ends())) return;
  html_.erase(line_end, 1);
  if (is_full_edition) marks_.remove_character(line_end);
  if (alternative_depth_ == 0) headings_.remove_last_character();
}

// Whether a formula is to be marked as one.
bool MarkdownWriter::begin_formula() {
  if constexpr (!is_full_edition) {
    needs_full_edition_ = true;
    return false;
  }
  return formulas_.begin(position_.offset());
}

void MarkdownWriter::write_raw_block() {
  // Even where nothing is shown of it, what stands around it is not to run together.
  start_line();
  if (!is_page_) {
    write_raw(raw_html_.text());
    raw_html_.clear();
    start_line();
  } else if constexpr (is_full_edition) {
    raw_html_.write_block();
  } else {
    leave_out_comments();
  }
  is_in_raw_block_ = false;
}

// What stands in a line is whole when something else follows.
void MarkdownWriter::end_raw_span() {
  if (raw_html_.text().empty() || is_in_raw_block_) return;
  if constexpr (is_full_edition) {
    raw_html_.write(alternative_depth_ > 0 ? RawHtmlPlace::attribute : RawHtmlPlace::content);
  } else {
    leave_out_comments();
  }
}

void MarkdownWriter::leave_out_comments() {
  if (!raw_html_.holds_nothing_but_comments()) needs_full_edition_ = true;
  raw_html_.clear();
}

void MarkdownWriter::write_raw(std::string_view raw) {
  write(filters_tags_ ? with_tags_filtered(raw) : raw);
}

}  // namespace glassine
