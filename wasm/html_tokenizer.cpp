#include "html_tokenizer.h"

#include <algorithm>

#include "ascii.h"
#include "tag_filter.h"

namespace glassine {
namespace {

constexpr size_t not_found = std::string_view::npos;

void skip(std::string_view& text, std::string_view unwanted) {
  text.remove_prefix(std::min(text.find_first_not_of(unwanted), text.size()));
}

// Takes what stands before the first byte of `ends` off `text`.
std::string_view take_until(std::string_view& text, std::string_view ends, size_t from = 0) {
  const std::string_view taken = text.substr(0, text.find_first_of(ends, from));
  text.remove_prefix(taken.size());
  return taken;
}

// The end of the comment that `html` begins with; <!--> and <!---> are whole ones.
size_t end_of_comment(std::string_view html) {
  for (size_t at = 2; (at = html.find("--", at)) != not_found; ++at) {
    const std::string_view rest = html.substr(at + 2);
    if (rest.starts_with('>')) return at + 3;
    if (at > 2 && rest.starts_with("!>")) return at + 4;
  }
  return not_found;
}

// The end of the element that such a start tag opens: only its own end tag is one.
size_t end_of_raw_text(std::string_view html, std::string_view name) {
  for (size_t at = 0; (at = html.find("</", at)) != not_found; ++at) {
    const std::string_view rest = html.substr(at + 2);
    if (!equal_ignoring_ascii_case(rest.substr(0, name.size()), name)) continue;
    const size_t end = rest.find_first_of(" \t\n\f\r/>", name.size());
    if (end == name.size()) return html.find('>', at);
  }
  return not_found;
}

size_t behind(std::string_view html, std::string_view end) {
  const size_t at = html.find(end);
  return at == not_found ? not_found : at + end.size();
}

}  // namespace

bool take_html_attribute(std::string_view& attributes, HtmlAttribute& attribute) {
  skip(attributes, " \t\n\f\r/");
  if (attributes.empty() || attributes.front() == '>') return false;
  attribute = {take_until(attributes, " \t\n\f\r/>=", 1), {}};  // an equals sign may begin a name
  skip(attributes, html_white_space);
  if (!attributes.starts_with('=')) return true;
  attributes.remove_prefix(1);
  skip(attributes, html_white_space);
  const char quote = attributes.empty() ? '>' : attributes.front();
  if (quote == '"' || quote == '\'') {
    attributes.remove_prefix(1);
    attribute.value = take_until(attributes, {&quote, 1});
    attributes.remove_prefix(std::min<size_t>(attributes.size(), 1));
  } else {
    attribute.value = take_until(attributes, " \t\n\f\r>");
  }
  return true;
}

HtmlToken take_html_token(std::string_view& html) {
  using Kind = HtmlToken::Kind;
  HtmlToken token{Kind::text, {}, {}, {}};
  size_t size = not_found;
  const bool is_end = html.starts_with("</");
  const size_t name = is_end ? 2 : 1;
  if (html.starts_with("<!--")) {
    size = end_of_comment(html);
    token.kind = Kind::comment;
  } else if (html.starts_with("<![CDATA[")) {
    size = behind(html, "]]>");
    token.kind = Kind::other;
  } else if (html.starts_with("<?")) {
    size = behind(html, "?>");
    token.kind = Kind::other;
  } else if (html.starts_with("<!")) {
    size = behind(html, ">");
    token.kind = Kind::other;
  } else if (html.front() == '<' && name < html.size() && is_ascii_letter(html[name])) {
    std::string_view rest = html.substr(name);
    token.name = take_until(rest, " \t\n\f\r/>");
    const std::string_view attributes = rest;
    for (HtmlAttribute attribute; take_html_attribute(rest, attribute);) continue;
    token.kind = is_end ? Kind::end_tag : Kind::start_tag;
    if (!rest.empty()) {
      token.attributes = attributes.substr(0, attributes.size() - rest.size());
      size = html.size() - rest.size() + 1;
      if (!is_end && is_raw_text_element(token.name)) {
        token.kind = Kind::other;
        const size_t text = end_of_raw_text(html.substr(size), token.name);
        size = text == not_found ? html.size() : size + text + 1;
      }
    }
  } else {
    size = html.find('<', 1);
  }
  if (size == not_found && token.kind != Kind::text) token.kind = Kind::unended;
  token.source = html.substr(0, size);
  html.remove_prefix(token.source.size());
  return token;
}

}  // namespace glassine
