#pragma once

#include <md4c.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "alerts.h"
#include "diagnostics.h"
#include "edition.h"
#include "figures.h"
#include "footnotes.h"
#include "formulas.h"
#include "headings.h"
#include "html_writer.h"
#include "line_joiner.h"
#include "open_elements.h"
#include "page_words.h"
#include "raw_html.h"
#include "reader_document.h"
#include "source_marks.h"
#include "template_tag_remarks.h"
#include "url_policy.h"

namespace glassine {

// Whether it is a page that is written. The core edition has no other dialect.
class IsPage {
 public:
  explicit IsPage(Dialect dialect) : is_page_(dialect == Dialect::page) {}
  operator bool() const { return !is_full_edition || is_page_; }

 private:
  bool is_page_;
};

// Turns md4c's events into HTML, byte for byte as CommonMark's reference implementation lays it
// out: a block begins on a line of its own, whatever came before it.
class MarkdownWriter {
 public:
  MarkdownWriter(const ReaderDocument& document, Dialect dialect, Diagnostics& diagnostics,
                 SourceMarks marks);

  // md4c's events. `detail` is the struct that md4c has for the type, nullptr where there is none.
  void enter_block(MD_BLOCKTYPE type, void* detail);  // markdown_blocks.cpp
  void leave_block(MD_BLOCKTYPE type, void* detail);
  void enter_span(MD_SPANTYPE type, void* detail);  // markdown_spans.cpp
  void leave_span(MD_SPANTYPE type, void* detail);
  void text(MD_TEXTTYPE type, std::string_view text);

  bool may_go_on() const { return html_.size() <= limit_ && !needs_full_edition_; }

  // To be called once, behind the last event.
  WrittenHtml finish(Refusal refusal);

 private:
  void write(std::string_view text) { html_.append(text.data(), text.size()); }
  void start_line() {
    if (!html_.empty() && html_.back() != '\n') html_ += '\n';
  }
  bool has_alerts() const { return is_full_edition && is_page_; }

  // Blocks.
  void write_list_attributes(unsigned start);
  void write_task_mark(const MD_BLOCK_LI_DETAIL& item);
  void write_code_start(const MD_ATTRIBUTE& language);
  void begin_heading(unsigned level, size_t tag);
  void settle_heading();
  void end_heading(unsigned level);
  void look_for_contents_place();
  void report_note(void* detail);

  // Spans.
  void end_span(MD_SPANTYPE type, void* detail);
  void write_link_attributes(const MD_SPAN_A_DETAIL& link);
  void write_image_attributes(const MD_ATTRIBUTE& url);
  void write_title(const MD_ATTRIBUTE& title);
  bool may_write_url(const MD_ATTRIBUTE& url, UrlUse use);
  void report_if_refused(const MD_ATTRIBUTE& url, UrlUse use);
  void report_link(const MD_SPAN_A_DETAIL& link);
  void keep_note_reference(void* detail);
  void write_note_references();

  // Text, and what both blocks and spans have.
  bool begin_formula();
  void join_lines(MD_TEXTTYPE type, std::string_view text);
  void write_raw_block();
  void end_raw_span();
  void leave_out_comments();
  void write_raw(std::string_view raw);
  // An image's text is no part of its heading's, as it is none of its visible text.
  void add_to_heading(std::string_view text) {
    if (alternative_depth_ == 0) headings_.add_text(text);
  }

  const IsPage is_page_;
  const bool filters_tags_;
  Diagnostics& diagnostics_;
  const PageWords words_;
  const size_t limit_;
  std::string html_;
  HeadingCollector headings_;
  LineJoiner line_joiner_;
  OpenElements elements_;
  RawHtml raw_html_;
  bool is_in_raw_block_ = false;
  size_t alternative_depth_ = 0;  // images that are open; above 0, text is alt text
  size_t open_links_ = 0;         // of Markdown, and images
  AlertWriter alerts_{html_, words_};
  FootnoteWriter footnotes_{html_, words_, diagnostics_};
  bool has_more_headings_ = false;  // than are kept
  SourcePosition position_;
  SourceMarkWriter marks_;
  FigureWriter figures_;
  FormulaCollector formulas_;
  TemplateTagRemarks template_tags_;
  static constexpr size_t top_level = 2;  // the document itself is a block
  size_t block_depth_ = 0;
  size_t top_block_ = 0;  // where the last block of the top level begins in the HTML
  size_t contents_place_ = std::string::npos;
  bool needs_full_edition_ = false;
};

}  // namespace glassine
