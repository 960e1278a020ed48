#include "attribute.h"
#include "html_markup.h"
#include "markdown_writer.h"

namespace glassine {
namespace {

bool is_link(MD_SPANTYPE type) { return type == MD_SPAN_A || type == MD_SPAN_IMG; }

}  // namespace

// An image's text becomes its alt attribute, without any markup that stands in it.
void MarkdownWriter::enter_span(MD_SPANTYPE type, void* detail) {
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
  if (!elements_.begin_markdown(OpenElements::Kind::span, element_of(type), writes)) return;
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

void MarkdownWriter::leave_span(MD_SPANTYPE type, void* detail) {
  end_raw_span();
  if (is_full_edition && type == MD_SPAN_FOOTNOTE_REF) return write_note_references();
  end_span(type, detail);
  if (is_full_edition && is_link(type) && --open_links_ == 0) write_note_references();
}

void MarkdownWriter::end_span(MD_SPANTYPE type, void* detail) {
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

void MarkdownWriter::write_link_attributes(const MD_SPAN_A_DETAIL& link) {
  write(" href=\"");
  append_url_attribute(html_, link.href);
  write("\"");
  write_title(link.title);
  if (is_full_edition) marks_.begin_link();
  write(">");
}

void MarkdownWriter::write_image_attributes(const MD_ATTRIBUTE& url) {
  write(" src=\"");
  append_url_attribute(html_, url);
  write("\" alt=\"");
}

void MarkdownWriter::write_title(const MD_ATTRIBUTE& title) {
  if (title.text == nullptr) return;
  write(" title=\"");
  append_text_attribute(html_, title);
  write("\"");
}

// In a page, an address that would do harm is refused, and none at all (`[text]()`) is none to go
// to: in both cases the text stays as text.
bool MarkdownWriter::may_write_url(const MD_ATTRIBUTE& url, UrlUse use) {
  return !is_page_ || (url.size > 0 && is_url_allowed(decode_attribute(url), use));
}

// Behind the link's text, which says where it stands when the address does not: md4c puts one
// that holds a reference or a backslash together elsewhere.
void MarkdownWriter::report_if_refused(const MD_ATTRIBUTE& url, UrlUse use) {
  if (!is_page_ || alternative_depth_ > 0 || is_url_allowed(decode_attribute(url), use)) return;
  position_.note(view_of(url));
  diagnostics_.add(position_.offset(), Severity::warning, [&] {
    return use == UrlUse::link
               ? "This link's address is of a kind that is not allowed; it is shown as text."
               : "This image's address is of a kind that is not allowed; its text is shown.";
  });
}

// A link in a link is none to a browser. One that only its address makes is none to its author.
void MarkdownWriter::report_link(const MD_SPAN_A_DETAIL& link) {
  report_if_refused(link.href, UrlUse::link);
  if (!is_full_edition || !elements_.is_in_link() || link.is_autolink) return;
  diagnostics_.add(position_.offset(), Severity::warning,
                   [] { return "A link cannot stand in another link; only its text is shown."; });
}

void MarkdownWriter::keep_note_reference(void* detail) {
  footnotes_.keep(*static_cast<MD_SPAN_FOOTNOTE_REF_DETAIL*>(detail), position_.offset());
}

// In a link or an image none can stand, but behind it.
void MarkdownWriter::write_note_references() {
  if (open_links_ > 0 || !footnotes_.has_kept()) return;
  elements_.begin_content();
  footnotes_.write_kept(elements_.has_room_for_reference() ? FootnoteWriter::Form::link
                                                           : FootnoteWriter::Form::number);
}

}  // namespace glassine
