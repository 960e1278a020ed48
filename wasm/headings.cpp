#include "headings.h"

#include "ascii.h"
#include "character_reference.h"
#include "concatenate.h"
#include "edition.h"
#include "escape.h"

namespace glassine {

bool HeadingCollector::begin(unsigned level, size_t tag) {
  if (is_full_edition && is_open_) {
    ++inner_;
    return true;
  }
  is_open_ = headings_.size() < maximum_headings;
  if (is_open_) headings_.push_back({level, {}, {}, tag + std::string_view("<h").size(), 0});
  is_raw_ = false;
  last_text_ = 0;
  return is_open_;
}

bool HeadingCollector::begin_raw(unsigned level, size_t tag, std::string_view own_id) {
  if (!begin(level, tag)) return false;
  if (inner_ == 0) {
    is_raw_ = true;
    headings_.back().id = own_id;
  }
  return true;
}

void HeadingCollector::add_text(std::string_view text) {
  if (!is_open_) return;
  last_text_ = headings_.back().text.size();
  headings_.back().text += text;
}

void HeadingCollector::add_reference(std::string_view reference) {
  if (!is_open_) return;
  std::string& text = headings_.back().text;
  if (!append_decoded_reference(text, reference)) text += reference;
  last_text_ = text.size();
}

void HeadingCollector::remove_last_character() {
  if (is_open_) headings_.back().text.pop_back();
}

void HeadingCollector::add_words(std::string_view text) {
  std::string& words = headings_.back().text;
  for (const char c : text) {
    const bool is_space = html_white_space.find(c) != std::string_view::npos;
    if (!is_space) {
      words += c;
    } else if (!words.ends_with(' ')) {
      words += ' ';
    }
  }
}

bool HeadingCollector::may_have_attributes(const std::string& html) const {
  if (!is_open_) return false;
  const size_t content = html.find('>', headings_.back().opening_digit) + 1;
  return html.ends_with('}') || std::string_view(html).substr(content).starts_with("<a href=\"#");
}

HeadingAttributes HeadingCollector::take_attributes(std::string& html) {
  Heading& heading = headings_.back();
  const std::string_view last_text = std::string_view(heading.text).substr(last_text_);
  HeadingAttributes own;
  // In the HTML it stands as it was written, unless it is code or emphasised.
  if (html.ends_with('}')) own = read_heading_attributes(last_text);
  heading.text.resize(heading.text.size() - own.length);
  html.resize(html.size() - own.length);
  if (own.id.empty()) own.id = take_link_to_itself(html, html.find('>', heading.opening_digit) + 1);
  return own;
}

std::string_view HeadingCollector::end(std::string& html) {
  if (is_full_edition && inner_ > 0) {
    --inner_;
    return {};
  }
  if (!is_open_) return {};
  is_open_ = false;
  Heading& heading = headings_.back();
  HeadingAttributes own;
  if (is_full_edition && is_raw_) {
    own.id = heading.id;
  } else if (is_full_edition) {
    own = take_attributes(html);
  }
  heading.text = trim(heading.text);
  heading.id = own.id.empty() ? slugger_.make_id(heading.text) : slugger_.make_unique(own.id);
  std::string attributes = " id=\"";
  append_escaped(attributes, heading.id);
  if (!own.classes.empty()) attributes += concatenate({"\" class=\"", own.classes});
  html.insert(heading.opening_digit + 1, attributes + "\"");
  heading.closing_digit = html.size() + std::string_view("</h").size();
  if constexpr (!is_full_edition) return {};
  if (own.is_malformed) {
    return "A heading may have {#an-id .and-classes} of letters, digits, - and _; what is written "
           "here stands as text.";
  }
  if (!own.id.empty() && own.id != heading.id) {
    return "Another heading has this id already; this one's is numbered.";
  }
  return {};
}

}  // namespace glassine
