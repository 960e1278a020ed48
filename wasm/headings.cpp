#include "headings.h"

#include "ascii.h"
#include "character_reference.h"
#include "concatenate.h"
#include "escape.h"

namespace glassine {

bool HeadingCollector::begin(unsigned level, size_t tag) {
  is_open_ = headings_.size() < maximum_headings;
  if (is_open_) headings_.push_back({level, {}, {}, tag + std::string_view("<h").size(), 0});
  return is_open_;
}

void HeadingCollector::add_text(std::string_view text) {
  if (is_open_) headings_.back().text += text;
}

void HeadingCollector::add_reference(std::string_view reference) {
  if (!is_open_) return;
  std::string& text = headings_.back().text;
  if (!append_decoded_reference(text, reference)) text += reference;
}

void HeadingCollector::end(std::string& html) {
  if (!is_open_) return;
  is_open_ = false;
  Heading& heading = headings_.back();
  heading.text = trim(heading.text);
  heading.id = slugger_.make_id(heading.text);
  std::string attribute;
  append_escaped(attribute, heading.id);
  html.insert(heading.opening_digit + 1, concatenate({" id=\"", attribute, "\""}));
  heading.closing_digit = html.size() + std::string_view("</h").size();
}

}  // namespace glassine
