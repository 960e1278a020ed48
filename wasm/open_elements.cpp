#include "open_elements.h"

namespace glassine {
namespace {

// The parts of a table that nobody wrote may come on top of what an author's tag opens.
constexpr size_t maximum_raw_depth = maximum_depth - 4;

constexpr size_t nowhere = SIZE_MAX;
constexpr const Element* link_element = find_element("a");
constexpr const Element* paragraph_element = find_element("p");
constexpr const Element* preformatted_element = find_element("pre");
constexpr const Element* table_parts[] = {find_element("tbody"), find_element("tr"),
                                          find_element("td")};

}  // namespace

bool OpenElements::Entry::may_be_closed() const {
  return kind == Kind::raw || (kind == Kind::block && element == paragraph_element);
}

bool OpenElements::Entry::is_link() const { return is_written && element == link_element; }

bool OpenElements::begin_markdown(Kind kind, const Element* element, bool writes) {
  if (unlisted_ > 0 || size_ == maximum_depth) {
    ++unlisted_;
    return false;
  }
  // In the core edition there is no element but Markdown's own.
  if (is_full_edition && writes) {
    if (kind == Kind::block) {
      const size_t place = place_outside_of_paragraph(element ? *element : *paragraph_element);
      if (place != nowhere) close_to(place);
    }
    begin_content();
  }
  open(element, 0, kind, writes);
  return writes;
}

bool OpenElements::end_markdown(const Element* element) {
  if (is_full_edition && is_paragraph_over_ && element == paragraph_element) {
    is_paragraph_over_ = false;
    return false;
  }
  if (unlisted_ > 0) {
    --unlisted_;
    return false;
  }
  if constexpr (is_full_edition) {
    size_t size = size_;
    while (entries_[size - 1].kind == Kind::raw) --size;
    close_to(size);
  }
  const Entry& entry = entries_[--size_];
  if constexpr (is_full_edition) open_links_ -= entry.is_link();
  return entry.is_written;
}

void OpenElements::begin_content() {
  if (size_ == 0 || entries_[size_ - 1].kind != Kind::raw) return;
  const unsigned level = entries_[size_ - 1].level();
  if (level != no_table && level != table_cell) open_table_parts(table_cell + 1);
}

bool OpenElements::write_start_tag(const Element& element, std::string_view attributes,
                                   size_t position, FilteredAttributes& filtered) {
  const size_t place = place_of(element);
  if (place == nowhere || unlisted_ > 0 || size_ >= maximum_raw_depth) return false;
  close_to(place);
  if (element.level() > table_itself) {
    open_table_parts(element.level());
  } else {
    begin_content();
  }
  if (element.has(ends_paragraph | table_level)) has_block_ = true;
  const size_t tag = html_.size();
  html_ += '<';
  html_ += element.name();
  const size_t name_end = html_.size();
  filtered = append_attributes(html_, element, attributes);
  // An <a> without an address is only a place to go to. Closed at once, it can hold links.
  const bool is_anchor = &element == link_element && !filtered.is_link;
  if (is_anchor && html_.size() == name_end) {
    html_.resize(tag);
  } else {
    html_ += element.has(is_void) ? " />" : is_anchor ? "></a>" : ">";
  }
  if (element.has(is_void)) return true;
  if (element.has(is_heading)) {
    headings_.begin_raw(static_cast<unsigned>(element.letters[1] - '0'), tag, filtered.id);
  }
  open(&element, position, Kind::raw, !is_anchor);
  return true;
}

bool OpenElements::write_end_tag(const Element& element) {
  const bool is_forgiven = &element == paragraph_element || element.has(is_heading);
  for (size_t at = unlisted_ > 0 ? 0 : size_; at-- > 0;) {
    const Entry& entry = entries_[at];
    if (!entry.may_be_closed()) break;
    // Browsers let any heading's end tag close a heading.
    if (entry.kind == Kind::raw &&
        (entry.element == &element || (entry.element->traits & element.traits & is_heading))) {
      close_to(at + 1);
      close_last();
      return true;
    }
    if (entry.level() == table_itself || (entry.level() > element.level() && !element.level())) {
      break;
    }
  }
  if (skippable_ends_ == 0 || !is_forgiven) return false;
  --skippable_ends_;
  return true;
}

void OpenElements::mark() {
  marked_size_ = size_;
  has_block_ = false;
}

bool OpenElements::is_among_paragraphs() const {
  if (size_ == 0) return true;
  const Element* element = entries_[size_ - 1].element;
  return element && element->has(holds_paragraphs) && size_ < maximum_depth;
}

bool OpenElements::keeps_line_ends() const {
  for (size_t at = size_; at-- > 0;) {
    if (entries_[at].element == preformatted_element) return true;
  }
  return false;
}

void OpenElements::close_to(size_t size) {
  while (size_ > size) {
    const Entry& entry = entries_[size_ - 1];
    if (entry.kind == Kind::raw) {
      if (entry.element == paragraph_element || entry.element->has(is_heading)) ++skippable_ends_;
      if (entry.is_written && !entry.element->has(may_be_left_open)) {
        report(entry.position,
               "This tag is never closed; its element ends with what it stands in.");
      }
    }
    close_last();
  }
}

size_t OpenElements::place_of(const Element& element) const {
  size_t place = element.level() > table_itself || element.has(needs)
                     ? place_in_parent(element)
                     : place_outside_of_paragraph(element);
  if (&element != link_element || open_links_ == 0) return place;
  while (!entries_[--place].is_link()) {
    if (entries_[place].kind != Kind::raw) return nowhere;
  }
  return entries_[place].kind == Kind::raw ? place : nowhere;
}

// The nearest element that can hold it, but no farther than the table that it stands in.
size_t OpenElements::place_in_parent(const Element& element) const {
  const unsigned parents = (element.traits & needs) >> needs_shift;
  for (size_t at = size_; at > 0; --at) {
    const Entry& entry = entries_[at - 1];
    if (!entry.may_be_closed()) break;
    const unsigned level = entry.level();
    if (parents ? entry.element->has(parents) : level && level < element.level()) return at;
    if (parents && level) break;
  }
  return nowhere;
}

// No <p> holds a block, and no heading another one.
size_t OpenElements::place_outside_of_paragraph(const Element& element) const {
  size_t place = size_;
  if (!element.has(ends_paragraph)) return place;
  bool is_in_span = false;
  for (size_t at = place; at-- > 0;) {
    const Entry& entry = entries_[at];
    const bool may_be_closed = entry.may_be_closed();
    if (entry.level()) break;
    if (entry.element == paragraph_element ||
        (entry.element && (entry.element->traits & element.traits & is_heading))) {
      if (is_in_span || !may_be_closed) return nowhere;
      place = at;
    }
    if (may_be_closed) continue;
    if (entry.kind == Kind::block) break;
    is_in_span = true;
  }
  // What is written of a span when it ends would move the heading that is noted.
  return is_in_span && element.has(is_heading) ? nowhere : place;
}

void OpenElements::open(const Element* element, size_t position, Kind kind, bool is_written) {
  Entry& entry = entries_[size_++];
  entry = {element, position, kind, is_written};
  if constexpr (is_full_edition) open_links_ += entry.is_link();
}

void OpenElements::open_table_parts(unsigned level) {
  for (unsigned part = entries_[size_ - 1].level() + 1; part < level; ++part) {
    const Element* element = table_parts[part - table_section];
    html_ += '<';
    html_ += element->name();
    html_ += '>';
    open(element, 0, Kind::raw, true);
  }
}

void OpenElements::close_last() {
  const Entry& entry = entries_[--size_];
  open_links_ -= entry.is_link();
  if (size_ < marked_size_) has_block_ = true;
  if (entry.kind == Kind::block) is_paragraph_over_ = true;
  if (!entry.is_written) return;
  if (entry.element->has(is_heading)) {
    const std::string_view remark = headings_.end(html_);
    if (!remark.empty()) report(entry.position, remark);
  }
  html_ += "</";
  html_ += entry.element->name();
  html_ += '>';
}

void OpenElements::report(size_t position, std::string_view message) {
  diagnostics_.add(document_.source_offset(position), Severity::warning, message);
}

}  // namespace glassine
