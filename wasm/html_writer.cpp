#include "html_writer.h"

#include <md4c.h>

#include <algorithm>
#include <string_view>

#include "alerts.h"
#include "ascii.h"
#include "attribute.h"
#include "concatenate.h"
#include "contents.h"
#include "decimal.h"
#include "escape.h"
#include "figures.h"
#include "footnotes.h"
#include "formulas.h"
#include "html_markup.h"
#include "line_joiner.h"
#include "open_elements.h"
#include "page_words.h"
#include "parser_flags.h"
#include "raw_html.h"
#include "source_marks.h"
#include "tag_filter.h"
#include "template_tag_remarks.h"
#include "url_policy.h"

namespace glassine {
namespace {

using MarkdownKind = OpenElements::Kind;

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
class HtmlWriter {
 public:
  HtmlWriter(const ReaderDocument& document, Dialect dialect, Diagnostics& diagnostics,
             SourceMarks marks)
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

  void enter_block(MD_BLOCKTYPE type, void* detail) {
    if (is_full_edition && is_unused_note(type, detail)) return;
    end_raw_span();
    line_joiner_.interrupt();
    is_in_raw_block_ = type == MD_BLOCK_HTML;
    if (++block_depth_ == top_level) top_block_ = html_.size();
    if (has_alerts()) alerts_.enter_block();
    if (is_full_edition && type == MD_BLOCK_FOOTNOTE_DEF_SECTION) elements_.close_to(0);
    const Markup markup = markup_of(type);
    if (markup.open.empty()) return;
    if (!elements_.begin_markdown(MarkdownKind::block, element_of(type), true)) return;
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

  void leave_block(MD_BLOCKTYPE type, void* detail) {
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

  // An image's text becomes its alt attribute, without any markup that stands in it.
  void enter_span(MD_SPANTYPE type, void* detail) {
    end_raw_span();
    if (has_alerts()) alerts_.enter_span();
    if (is_full_edition && type == MD_SPAN_FOOTNOTE_REF) return keep_note_reference(detail);
    if (is_link(type)) ++open_links_;
    const Markup markup = markup_of(type);
    bool writes = alternative_depth_ == 0;
    if (type == MD_SPAN_A) {
      const MD_ATTRIBUTE& url = static_cast<MD_SPAN_A_DETAIL*>(detail)->href;
      writes = writes && may_write_url(url, UrlUse::link) && !elements_.is_in_link();
    } else if (type == MD_SPAN_IMG) {
      const MD_ATTRIBUTE& url = static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src;
      writes = writes && may_write_url(url, UrlUse::image);
      if (alternative_depth_++ == 0) line_joiner_.interrupt();
    }
    if (!elements_.begin_markdown(MarkdownKind::span, element_of(type), writes)) return;
    if (type == MD_SPAN_IMG && is_full_edition) figures_.begin_image();
    const bool is_math =
        is_full_edition && (type == MD_SPAN_LATEXMATH || type == MD_SPAN_LATEXMATH_DISPLAY);
    write(is_math && !begin_formula() ? markup_of(MD_SPAN_CODE).open : markup.open);
    if (type == MD_SPAN_A) {
      write_link_attributes(*static_cast<MD_SPAN_A_DETAIL*>(detail));
    } else if (type == MD_SPAN_IMG) {
      write_image_attributes(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src);
    }
  }

  void leave_span(MD_SPANTYPE type, void* detail) {
    end_raw_span();
    if (is_full_edition && type == MD_SPAN_FOOTNOTE_REF) return write_note_references();
    end_span(type, detail);
    if (is_full_edition && is_link(type) && --open_links_ == 0) write_note_references();
  }

  void end_span(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_IMG && --alternative_depth_ == 0) line_joiner_.interrupt();
    if (!elements_.end_markdown(element_of(type))) {
      if (type == MD_SPAN_A) {
        report_link(*static_cast<MD_SPAN_A_DETAIL*>(detail));
      } else if (type == MD_SPAN_IMG) {
        report_if_refused(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src, UrlUse::image);
      }
      return;
    }
    if (type == MD_SPAN_IMG) {
      write("\"");
      if (is_full_edition) {
        marks_.mark_image(view_of(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src));
      }
      // With a title it may be a figure.
      const bool has_title = static_cast<MD_SPAN_IMG_DETAIL*>(detail)->title.size > 0;
      if (!is_full_edition && is_page_ && has_title) needs_full_edition_ = true;
      if (is_full_edition) figures_.begin_title();
      write_title(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->title);
    }
    if (is_full_edition && type == MD_SPAN_A &&
        marks_.end_link(view_of(static_cast<MD_SPAN_A_DETAIL*>(detail)->href))) {
      line_joiner_.interrupt();
    }
    write(markup_of(type).close);
    if (is_full_edition && type == MD_SPAN_IMG) figures_.end_image();
  }

  void text(MD_TEXTTYPE type, std::string_view text) {
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

  bool may_go_on() const { return html_.size() <= limit_ && !needs_full_edition_; }

  WrittenHtml finish(Refusal refusal) {
    WrittenHtml written{{},      headings_.take(),    formulas_.take(),
                        refusal, needs_full_edition_, contents_place_};
    if (is_full_edition && refusal == Refusal::none) {
      footnotes_.finish(written.headings);
      if (html_.size() > limit_) written.refusal = Refusal::output_too_large;
    }
    written.html = std::move(html_);
    return written;
  }

 private:
  void write(std::string_view text) { html_.append(text.data(), text.size()); }

  void start_line() {
    if (!html_.empty() && html_.back() != '\n') html_ += '\n';
  }

  bool has_alerts() const { return is_full_edition && is_page_; }

  static bool is_link(MD_SPANTYPE type) { return type == MD_SPAN_A || type == MD_SPAN_IMG; }

  void keep_note_reference(void* detail) {
    footnotes_.keep(*static_cast<MD_SPAN_FOOTNOTE_REF_DETAIL*>(detail), position_.offset());
  }

  // In a link or an image none can stand, but behind it.
  void write_note_references() {
    if (open_links_ > 0 || !footnotes_.has_kept()) return;
    elements_.begin_content();
    footnotes_.write_kept(elements_.has_room_for_reference() ? FootnoteWriter::Form::link
                                                             : FootnoteWriter::Form::number);
  }

  // What md4c tells, last of all, of a definition that is not shown.
  static bool is_unused_note(MD_BLOCKTYPE type, void* detail) {
    return type == MD_BLOCK_FOOTNOTE_DEF &&
           static_cast<MD_BLOCK_FOOTNOTE_DEF_DETAIL*>(detail)->ref_count == 0;
  }

  void report_note(void* detail) {
    const auto& note = *static_cast<MD_BLOCK_FOOTNOTE_DEF_DETAIL*>(detail);
    constexpr size_t mark = std::string_view("[^").size();
    position_.note({note.label.text - mark, mark});
    footnotes_.report_unused(note, position_.offset());
  }

  void write_list_attributes(unsigned start) {
    if (start != 1) write(concatenate({" start=\"", decimal(start), "\""}));
    write(">\n");
  }

  void write_task_mark(const MD_BLOCK_LI_DETAIL& item) {
    if (!item.is_task) return;
    write("<input type=\"checkbox\"");
    if (item.task_mark != ' ') write(" checked=\"\"");
    write(" disabled=\"\" /> ");
  }

  void write_code_start(const MD_ATTRIBUTE& language) {
    if (language.size > 0) {
      write(" class=\"language-");
      append_text_attribute(html_, language);
      if (is_page_ && view_of(language) == "math" && begin_formula()) write(" math-display");
      write("\"");
    }
    write(">");
  }

  // Whether a formula is to be marked as one.
  bool begin_formula() {
    if constexpr (!is_full_edition) {
      needs_full_edition_ = true;
      return false;
    }
    return formulas_.begin(position_.offset());
  }

  void begin_heading(unsigned level, size_t tag) {
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

  void settle_heading() {
    if (!is_full_edition && headings_.may_have_attributes(html_)) needs_full_edition_ = true;
    if (is_full_edition) marks_.end_heading();
    const std::string_view remark = headings_.end(html_);
    if (remark.empty()) return;
    diagnostics_.add(position_.offset(), Severity::warning, remark);
  }

  void end_heading(unsigned level) {
    write(decimal(level));
    write(">\n");
  }

  // An image's text is no part of its heading's, as it is none of its visible text.
  void add_to_heading(std::string_view text) {
    if (alternative_depth_ == 0) headings_.add_text(text);
  }

  // Before `text` is written: removes the line end before it where none is to be seen. Only tags
  // have been written since.
  void join_lines(MD_TEXTTYPE type, std::string_view text) {
    if (type == MD_TEXT_SOFTBR) return line_joiner_.note_line_end(html_.size());
    if (type != MD_TEXT_NORMAL && type != MD_TEXT_CODE) return line_joiner_.interrupt();
    const size_t line_end = line_joiner_.join(text);
    if (line_end == LineJoiner::none || (is_full_edition && elements_.keeps_line_ends())) return;
    html_.erase(line_end, 1);
    if (is_full_edition) marks_.remove_character(line_end);
    if (alternative_depth_ == 0) headings_.remove_last_character();
  }

  void write_link_attributes(const MD_SPAN_A_DETAIL& link) {
    write(" href=\"");
    append_url_attribute(html_, link.href);
    write("\"");
    write_title(link.title);
    if (is_full_edition) marks_.begin_link();
    write(">");
  }

  void write_image_attributes(const MD_ATTRIBUTE& url) {
    write(" src=\"");
    append_url_attribute(html_, url);
    write("\" alt=\"");
  }

  void write_title(const MD_ATTRIBUTE& title) {
    if (title.text == nullptr) return;
    write(" title=\"");
    append_text_attribute(html_, title);
    write("\"");
  }

  // The list itself is made when all headings are known. Only the first place is taken: a page of
  // such places would become too large.
  void look_for_contents_place() {
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

  // In a page, an address that would do harm is refused, and none at all (`[text]()`) is none to go
  // to: in both cases the text stays as text.
  bool may_write_url(const MD_ATTRIBUTE& url, UrlUse use) {
    return !is_page_ || (url.size > 0 && is_url_allowed(decode_attribute(url), use));
  }

  // Behind the link's text, which says where it stands when the address does not: md4c puts one
  // that holds a reference or a backslash together elsewhere.
  void report_if_refused(const MD_ATTRIBUTE& url, UrlUse use) {
    if (!is_page_ || alternative_depth_ > 0 || is_url_allowed(decode_attribute(url), use)) return;
    position_.note(view_of(url));
    diagnostics_.add(position_.offset(), Severity::warning, [&] {
      return use == UrlUse::link
                 ? "This link's address is of a kind that is not allowed; it is shown as text."
                 : "This image's address is of a kind that is not allowed; its text is shown.";
    });
  }

  // A link in a link is none to a browser. One that only its address makes is none to its author.
  void report_link(const MD_SPAN_A_DETAIL& link) {
    report_if_refused(link.href, UrlUse::link);
    if (!is_full_edition || !elements_.is_in_link() || link.is_autolink) return;
    diagnostics_.add(position_.offset(), Severity::warning,
                     [] { return "A link cannot stand in another link; only its text is shown."; });
  }

  void write_raw_block() {
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
  void end_raw_span() {
    if (raw_html_.text().empty() || is_in_raw_block_) return;
    if constexpr (is_full_edition) {
      raw_html_.write(alternative_depth_ > 0 ? RawHtmlPlace::attribute : RawHtmlPlace::content);
    } else {
      leave_out_comments();
    }
  }

  void leave_out_comments() {
    if (!raw_html_.holds_nothing_but_comments()) needs_full_edition_ = true;
    raw_html_.clear();
  }

  void write_raw(std::string_view raw) { write(filters_tags_ ? with_tags_filtered(raw) : raw); }

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

constexpr unsigned parser_flags(Dialect dialect, LineBreaks line_breaks) {
  unsigned flags = line_breaks == LineBreaks::hard ? MD_FLAG_HARD_SOFT_BREAKS : 0;
  if (dialect != Dialect::commonmark) {
    flags |=
        MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEAUTOLINKS;
  }
  if (dialect == Dialect::page) flags |= MD_FLAG_CJK;
  if (is_full_edition && dialect == Dialect::page) {
    flags |= MD_FLAG_TEMPLATE_TAGS | MD_FLAG_LATEXMATHSPANS | MD_FLAG_FOOTNOTES;
  }
  return flags;
}

constexpr int stop_parsing = 1;

// What every callback returns to md4c.
int go_on_or_stop(const HtmlWriter& writer) { return writer.may_go_on() ? 0 : stop_parsing; }

// md4c's callback that is a member function of the writer.
template <typename Type, void (HtmlWriter::*handle)(Type, void*)>
int call(Type type, void* detail, void* user_data) {
  auto& writer = *static_cast<HtmlWriter*>(user_data);
  (writer.*handle)(type, detail);
  return go_on_or_stop(writer);
}

}  // namespace

WrittenHtml write_html(const ReaderDocument& document, Dialect dialect, LineBreaks line_breaks,
                       Diagnostics& diagnostics, SourceMarks marks) {
  HtmlWriter writer(document, dialect, diagnostics, marks);
  MD_PARSER parser{};
  parser.flags = parser_flags(dialect, line_breaks);
  parser.enter_block = call<MD_BLOCKTYPE, &HtmlWriter::enter_block>;
  parser.leave_block = call<MD_BLOCKTYPE, &HtmlWriter::leave_block>;
  parser.enter_span = call<MD_SPANTYPE, &HtmlWriter::enter_span>;
  parser.leave_span = call<MD_SPANTYPE, &HtmlWriter::leave_span>;
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user_data) {
    auto& self = *static_cast<HtmlWriter*>(user_data);
    self.text(type, {text, size});
    return go_on_or_stop(self);
  };
  const std::string_view text = document.text();
  const int result = md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &writer);
  // md4c itself fails for want of memory, which ends the module, or at its cap on containers.
  return writer.finish(result == 0              ? Refusal::none
                       : result == stop_parsing ? Refusal::output_too_large
                                                : Refusal::nested_too_deep);
}

}  // namespace glassine
