#include "source_marks.h"

#include "concatenate.h"
#include "decimal.h"

namespace glassine {

bool SourcePosition::note(std::string_view text) {
  const std::string_view source = document_.text();
  const bool is_there = text.data() >= source.data() && text.data() < source.data() + source.size();
  if (is_there) position_ = static_cast<size_t>(text.data() - source.data());
  return is_there;
}

void SourceMarkWriter::begin_heading(unsigned level) {
  heading_ = html_.size();
  if (is_on_) html_ += concatenate({" data-level=\"", decimal(level), "\""});
}

void SourceMarkWriter::end_heading() {
  write(heading_, {});
  heading_ = 0;
}

// In a heading, a link to a place in the page may give the heading its id, and then go.
bool SourceMarkWriter::end_link(std::string_view url) {
  if (heading_ > 0 && url.starts_with('#')) return false;
  write(link_, url);
  return is_on_;
}

// Puts into the start tag at `place` where `text` stands, or else what came last.
void SourceMarkWriter::write(size_t place, std::string_view text) {
  if (!is_on_) return;
  SourcePosition position = position_;
  position.note(text);
  html_.insert(place, concatenate({" data-offset=\"", decimal(position.offset()), "\""}));
}

}  // namespace glassine
