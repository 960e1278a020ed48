#include "raw_html.h"

#include "ascii.h"
#include "concatenate.h"
#include "escape.h"
#include "word_list.h"

namespace glassine {
namespace {

bool lists_space(char c) { return html_white_space.find(c) != std::string_view::npos; }

constexpr const Element* line_break = find_element("br");

constexpr size_t most_left_out = 512;  // bytes of attribute names; a page has a few

}  // namespace

void RawHtml::add(std::string_view text, size_t position) {
  if constexpr (is_full_edition) {
    const std::string_view source = document_.text();
    const bool is_verbatim =
        text.data() >= source.data() && text.data() < source.data() + source.size();
    if (is_verbatim) position = static_cast<size_t>(text.data() - source.data());
    // A line's end and an indentation are md4c's own.
    if (is_verbatim || pieces_.empty()) pieces_.push_back({text_.size(), position, is_verbatim});
  }
  text_ += text;
}

// A block without blocks in it is a paragraph as CommonMark's own are: an image on a line of its
// own, a script that is shown as text.
void RawHtml::write_block() {
  const size_t begin = html_.size();
  const bool is_among_paragraphs = elements_.is_among_paragraphs();
  has_content_ = false;
  elements_.mark();
  write();
  while (html_.size() > begin && lists_space(html_.back())) html_.pop_back();
  if (html_.size() == begin) return;
  if (has_content_ && is_among_paragraphs && elements_.is_as_marked()) {
    html_.insert(begin, "<p>");
    html_ += "</p>";
  }
  html_ += '\n';
}

void RawHtml::write(RawHtmlPlace place) {
  size_t piece = 0;  // that the token begins in
  bool is_reported = false;
  for (std::string_view rest = trim(text_, html_white_space); !rest.empty();) {
    const HtmlToken token = take_html_token(rest);
    const auto offset = static_cast<size_t>(token.source.data() - text_.data());
    while (piece + 1 < pieces_.size() && pieces_[piece + 1].offset <= offset) ++piece;
    const Piece& begin = pieces_[piece];
    const size_t position = begin.position + (begin.is_verbatim ? offset - begin.offset : 0);
    if (token.kind == HtmlToken::Kind::comment) continue;
    if (token.kind == HtmlToken::Kind::text) {
      write_text(token.source);
      continue;
    }
    if (place == RawHtmlPlace::attribute) {
      if (!find_element(token.name)) append_escaped(html_, token.source);
      continue;
    }
    const std::string_view trouble = write_tag(token, position);
    if (trouble.empty()) continue;
    // One remark for all that is shown of a block says enough.
    if (!is_reported) report(position, trouble);
    is_reported = true;
    elements_.begin_content();
    append_escaped(html_, token.source);
    has_content_ = true;
  }
  clear();
}

void RawHtml::clear() {
  text_.clear();
  pieces_.clear();
}

// Returns why it cannot be written; nothing where it has been.
std::string_view RawHtml::write_tag(const HtmlToken& token, size_t position) {
  if (token.kind == HtmlToken::Kind::unended) {
    return "This is begun and never ended; it is shown as text.";
  }
  const Element* element =
      token.kind == HtmlToken::Kind::other ? nullptr : find_element(token.name);
  if (!element) return "This HTML is not allowed in a page; it is shown as text.";
  const bool is_break = element == line_break;
  if (token.kind == HtmlToken::Kind::end_tag && !is_break) {  // browsers take </br> for <br>, too
    return elements_.write_end_tag(*element)
               ? ""
               : "This end tag has no start tag that it could close; it is shown as text.";
  }
  FilteredAttributes attributes;
  if (!elements_.write_start_tag(*element, token.attributes, position, attributes)) {
    return "This tag cannot stand here; it is shown as text.";
  }
  if (is_break) headings_.add_text(" ");
  if (element->has(is_void)) has_content_ = true;
  if (attributes.has_refused_address) {
    report(position, "An address here is of a kind that is not allowed; it is left out.");
  }
  if (attributes.has_refused_id) {
    report(position, "An id with a space in it, or of this site's own, is left out here.");
  }
  const std::string_view name = attributes.left_out;
  if (name.empty() || left_out_.size() > most_left_out || lists_word(left_out_, name)) return "";
  left_out_ += name;
  left_out_ += ' ';
  report(position,
         concatenate({"The attribute \"", name,
                      "\" is not allowed in a page; it is left out wherever it stands."}));
  return "";
}

void RawHtml::write_text(std::string_view text) {
  if (!trim(text, html_white_space).empty()) {
    elements_.begin_content();
    has_content_ = true;
  }
  append_raw_text(html_, text, TextForm::html);
  if (!headings_.is_open()) return;
  std::string words;
  append_raw_text(words, text, TextForm::plain);
  headings_.add_words(words);
}

void RawHtml::report(size_t position, std::string_view message) {
  diagnostics_.add(document_.source_offset(position), Severity::warning, message);
}

bool RawHtml::holds_nothing_but_comments() const {
  std::string_view rest = trim(text_, html_white_space);
  while (rest.starts_with("<!--")) {
    // <!--> and <!---> are whole comments, so the end is looked for from the first two dashes on.
    const size_t end = rest.find("-->", 2);
    if (end == std::string_view::npos) return false;
    rest = trim(rest.substr(end + 3), html_white_space);
  }
  return rest.empty();
}

}  // namespace glassine
