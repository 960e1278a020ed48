#include "html_attributes.h"

#include <algorithm>

#include "ascii.h"
#include "attribute.h"
#include "character_reference.h"
#include "escape.h"
#include "html_tokenizer.h"
#include "url_policy.h"
#include "word_list.h"

namespace glassine {
namespace {

constexpr std::string_view attributes_of_all =
    "abbr align alt border cellpadding cellspacing clear colspan compact datetime dir headers "
    "height hspace id lang media noshade nowrap open rowspan rules scope size start summary title "
    "valign value vspace width";

// As element and attribute.
constexpr std::string_view attributes_of_some =
    "a:href a:name blockquote:cite code:class del:cite img:longdesc img:src ins:cite q:cite "
    "source:srcset";

// Those on these.
constexpr std::string_view labels = "aria-describedby aria-label aria-labelledby";
constexpr std::string_view labelled_elements = "a dl img ol summary table ul";
constexpr std::string_view addresses = "href src cite longdesc";

constexpr std::string_view language_class = "language-";

bool has_white_space(std::string_view text) {
  return text.find_first_of(html_white_space) != std::string_view::npos;
}

// Appends the address, if it is allowed. A browser leaves tabs and line breaks out of it (WHATWG
// URL, 4.4).
bool append_address(std::string& out, std::string_view url, UrlUse use) {
  if (!is_url_allowed(url, use)) return false;
  std::string kept;
  for (const char c : trim(url, html_white_space)) {
    if (c != '\t' && c != '\n' && c != '\r') kept += c;
  }
  append_escaped_url(out, kept);
  return true;
}

// Appends those of a list of images that may be shown (WHATWG HTML, 4.8.4.2.1); false where one of
// them may not. Behind an address only a width, a density or a height can stand.
bool append_image_candidates(std::string& out, std::string_view list) {
  bool are_allowed = true;
  while (true) {
    list.remove_prefix(std::min(list.find_first_not_of(" \t\n\f\r,"), list.size()));
    if (list.empty()) return are_allowed;
    std::string_view url = list.substr(0, list.find_first_of(html_white_space));
    list.remove_prefix(url.size());
    std::string_view descriptor;
    if (url.ends_with(',')) {
      url = trim(url, ",");
    } else {
      descriptor = list.substr(0, list.find(','));
      list.remove_prefix(descriptor.size());
      descriptor = trim(descriptor, html_white_space);
    }
    std::string candidate;
    if (descriptor.find_first_not_of("0123456789.wxh") != std::string_view::npos ||
        !append_address(candidate, url, UrlUse::image)) {
      are_allowed = false;
      continue;
    }
    if (!out.empty()) out += ", ";
    out += candidate;
    if (descriptor.empty()) continue;
    out += ' ';
    out += descriptor;
  }
}

}  // namespace

void append_raw_text(std::string& out, std::string_view text, TextForm form) {
  for (std::string_view piece; !text.empty();) {
    const bool is_reference = take_reference(text, piece);
    if (form == TextForm::html) {
      is_reference ? append_reference(out, piece) : append_escaped(out, piece);
    } else if (!is_reference || !append_decoded_reference(out, piece)) {
      out += piece;
    }
  }
}

FilteredAttributes append_attributes(std::string& html, const Element& element,
                                     std::string_view attributes) {
  FilteredAttributes result;
  std::string seen, key, decoded, value;  // kept, for the memory of one is had anew by the next
  for (HtmlAttribute attribute; take_html_attribute(attributes, attribute);) {
    key = element.name();
    key += ':';
    for (const char c : attribute.name) key += to_ascii_lower(c);
    std::string_view name = std::string_view(key).substr(element.name().size() + 1);
    if (!lists_word(attributes_of_all, name) && !lists_word(attributes_of_some, key) &&
        !(lists_word(labels, name) && lists_word(labelled_elements, element.name()))) {
      result.left_out = attribute.name;
      continue;
    }
    if (name == "name") name = "id";
    if (lists_word(seen, name)) continue;
    seen += name;
    seen += ' ';

    decoded.clear();
    append_raw_text(decoded, attribute.value, TextForm::plain);
    value.clear();
    if (name == "id") {
      if (decoded.empty()) continue;
      if (has_white_space(decoded) || decoded.starts_with("glassine:")) {
        result.has_refused_id = true;
        continue;
      }
      result.id = decoded;
      if (element.has(is_heading)) continue;  // HeadingCollector writes it
      append_escaped(value, decoded);
    } else if (name == "class") {
      if (decoded.starts_with(language_class) && !has_white_space(decoded))
        append_escaped(value, decoded);
    } else if (name == "srcset") {
      if (!append_image_candidates(value, decoded)) result.has_refused_address = true;
    } else if (lists_word(addresses, name)) {
      const bool is_link = name == "href";
      if (!append_address(value, decoded, is_link ? UrlUse::link : UrlUse::image)) {
        result.has_refused_address = true;
      }
      result.is_link |= is_link && !value.empty();
    } else {
      append_raw_text(value, attribute.value, TextForm::html);
    }
    if (value.empty() && !lists_word(attributes_of_all, name)) continue;
    html += ' ';
    html += name;
    html += "=\"";
    html += value;
    html += '"';
  }
  return result;
}

}  // namespace glassine
