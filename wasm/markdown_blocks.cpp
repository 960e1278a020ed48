#include "attribute.h"
#include "concatenate.h"
#include "contents.h"
#include "decimal.h"
#include "html_markup.h"
#include "markdown_writer.h"

namespace glassine {
namespace {

// What md4c tells, last of all, of a definition that is not shown.
bool is_unused_note(MD_BLOCKTYPE type, void* detail) {
  return type == MD_BLOCK_FOOTNOTE_DEF &&
         static_cast<MD_BLOCK_FOOTNOTE_DEF_DETAIL*>(detail)->ref_count == 0;
}

}  // namespace

void MarkdownWriter::enter_block(MD_BLOCKTYPE type, void* detail) {
  if (is_full_edition && is_unused_note(type, detail)) return;
  end_raw_span();
  line_joiner_.interrupt();
  is_in_raw_block_ = type == MD_BLOCK_HTML;
  if (++block_depth_ == top_level) top_block_ = html_.size();
  if (has_alerts()) alerts_.enter_block();
  if (is_full_edition && type == MD_BLOCK_FOOTNOTE_DEF_SECTION) elements_.close_to(0);
  const Markup markup = markup_of(type);
  if (markup.open.empty()) return;
  if (!elements_.begin_markdown(OpenElements::Kind::block, element_of(type), true)) return;
  start_line();
  const size_t tag = html_.size();
  if (has_alerts()) alerts_.begin_block(type, block_depth_ == top_level);
  write(markup.open);
  if (type == MD_BLOCK_P) {
    if (is_full_edition) figures_.begin_paragraph(tag);
  } else if (type == MD_BLOCK_OL) {
    write_list_attributes(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start);
  } else if (type == MD_BLOCK_LI) {
    write_task_mark(*static_cast<MD_BLOCK_LI_DETAIL*>(detail));
  } else if (type == MD_BLOCK_H) {
    begin_heading(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level, tag);
  } else if (type == MD_BLOCK_CODE) {
    write_code_start(static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->lang);
  } else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
    write(alignment_attribute(static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align));
  } else if (is_full_edition && type == MD_BLOCK_FOOTNOTE_DEF_SECTION) {
    footnotes_.begin_section();
  } else if (is_full_edition && type == MD_BLOCK_FOOTNOTE_DEF) {
    footnotes_.begin_note(*static_cast<MD_BLOCK_FOOTNOTE_DEF_DETAIL*>(detail));
  }
}

void MarkdownWriter::leave_block(MD_BLOCKTYPE type, void* detail) {
  if (is_full_edition && is_unused_note(type, detail)) return report_note(detail);
  line_joiner_.interrupt();
  --block_depth_;
  if (type == MD_BLOCK_HTML) return write_raw_block();
  end_raw_span();
  if (is_full_edition && type == MD_BLOCK_DOC) {
    elements_.close_to(0);
    start_line();
  }
  const Markup markup = markup_of(type);
  if (markup.open.empty()) return;
  const bool is_taken_back = has_alerts() && alerts_.leave_block();
  if (!elements_.end_markdown(element_of(type))) {
    if (is_full_edition && type == MD_BLOCK_P) start_line();  // raw HTML has ended it before
    return;
  }
  if (is_taken_back) return;
  if (type == MD_BLOCK_H) settle_heading();
  if (is_full_edition && type == MD_BLOCK_P && is_page_ && figures_.write_paragraph()) return;
  if (is_full_edition && type == MD_BLOCK_FOOTNOTE_DEF) {
    start_line();
    footnotes_.end_note(*static_cast<MD_BLOCK_FOOTNOTE_DEF_DETAIL*>(detail));
  }
  const bool is_alert = has_alerts() && block_depth_ + 1 == top_level && alerts_.take_end();
  write(is_alert ? "</div>\n" : markup.close);
  if (type == MD_BLOCK_H) end_heading(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
  if (is_full_edition && block_depth_ + 1 == top_level && is_page_) look_for_contents_place();
}

void MarkdownWriter::write_list_attributes(unsigned start) {
  if (start != 1) write(concatenate({" start=\"", decimal(start), "\""}));
  write(">\n");
}

void MarkdownWriter::write_task_mark(const MD_BLOCK_LI_DETAIL& item) {
  if (!item.is_task) return;
  write("<input type=\"checkbox\"");
  if (item.task_mark != ' ') write(" checked=\"\"");
  write(" disabled=\"\" /> ");
}

void MarkdownWriter::write_code_start(const MD_ATTRIBUTE& language) {
  if (language.size > 0) {
    write(" class=\"language-");
    append_text_attribute(html_, language);
    if (is_page_ && view_of(language) == "math" && begin_formula()) write(" math-display");
    write("\"");
  }
  write(">");
}

void MarkdownWriter::begin_heading(unsigned level, size_t tag) {
  const bool is_listed = is_page_ && headings_.begin(level, tag);
  if (is_page_ && !is_listed && !has_more_headings_) {
    has_more_headings_ = true;
    diagnostics_.add(position_.offset(), Severity::warning, [&] {
      return "The headings from about here on, after the first 10,000, are not in the "
             "contents and cannot be linked to.";
    });
  }
  write(decimal(level));
  if (is_full_edition) marks_.begin_heading(level);
  write(">");
}

void MarkdownWriter::settle_heading() {
  if (!is_full_edition && headings_.may_have_attributes(html_)) needs_full_edition_ = true;
  if (is_full_edition) marks_.end_heading();
  const std::string_view remark = headings_.end(html_);
  if (remark.empty()) return;
  diagnostics_.add(position_.offset(), Severity::warning, remark);
}

void MarkdownWriter::end_heading(unsigned level) {
  write(decimal(level));
  write(">\n");
}

// The list itself is made when all headings are known. Only the first place is taken: a page of
// such places would become too large.
void MarkdownWriter::look_for_contents_place() {
  const std::string_view block = std::string_view(html_).substr(top_block_);
  if (!stands_for_contents(block, position_.rest()) || !elements_.has_room_for_contents()) return;
  if (contents_place_ == std::string::npos) {
    html_.resize(top_block_);
    contents_place_ = top_block_;
  } else {
    diagnostics_.add(position_.offset(), Severity::warning, [&] {
      return "A page has its contents once; here they are not shown again.";
    });
  }
}

void MarkdownWriter::report_note(void* detail) {
  const auto& note = *static_cast<MD_BLOCK_FOOTNOTE_DEF_DETAIL*>(detail);
  constexpr size_t mark = std::string_view("[^").size();
  position_.note({note.label.text - mark, mark});
  footnotes_.report_unused(note, position_.offset());
}

}  // namespace glassine
