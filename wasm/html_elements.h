#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ascii.h"

// The elements that a page's author can write in HTML: those of GitHub's list (hast-util-sanitize's
// default schema), with what the parsing of HTML (WHATWG HTML, 13.2.6.4) makes of each.
namespace glassine {

enum ElementTrait : unsigned {
  // How deep in a table it belongs. What is on the way there is there, said or unsaid.
  no_table = 0,
  table_itself = 1,
  table_section = 2,
  table_row = 3,
  table_cell = 4,
  table_level = 7,         // the bits that hold that
  ends_paragraph = 8,      // its start tag closes an open <p>
  is_void = 16,            // it has no content and no end tag
  is_heading = 32,         // no heading stands directly in another
  may_be_left_open = 64,   // its end tag may be left out
  holds_paragraphs = 128,  // text in it stands in paragraphs
  is_list = 256,
  is_term_list = 512,
  is_ruby = 1024,
  needs_list = 2048,  // it stands in one of these, and is nothing elsewhere
  needs_term_list = 4096,
  needs_ruby = 8192,
};
constexpr unsigned needs = needs_list | needs_term_list | needs_ruby;
constexpr unsigned needs_shift = 3;  // from what is needed to what it is

struct Element {
  char letters[10];  // of its name, and zeros: no table of addresses
  uint16_t traits = 0;

  constexpr std::string_view name() const {
    const std::string_view whole(letters, sizeof letters);
    return whole.substr(0, whole.find('\0'));
  }
  // Whether that is its name, in whatever case.
  constexpr bool is_named(std::string_view name) const {
    if (name.size() > sizeof letters) return false;
    for (size_t at = 0; at < name.size(); ++at) {
      if (letters[at] == '\0' || letters[at] != to_ascii_lower(name[at])) return false;
    }
    return name.size() == sizeof letters || letters[name.size()] == '\0';
  }
  constexpr bool has(unsigned trait) const { return (traits & trait) != 0; }
  constexpr unsigned level() const { return traits & table_level; }
};

inline constexpr Element elements_of_authors[] = {
    {{"a"}},
    {{"p"}, ends_paragraph | may_be_left_open},
    {{'b', 'l', 'o', 'c', 'k', 'q', 'u', 'o', 't', 'e'}, ends_paragraph | holds_paragraphs},
    {{"td"}, may_be_left_open | table_cell},
    {{"th"}, may_be_left_open | table_cell},
    {{"tr"}, may_be_left_open | table_row},
    {{"tbody"}, may_be_left_open | table_section},
    {{"thead"}, may_be_left_open | table_section},
    {{"tfoot"}, may_be_left_open | table_section},
    {{"table"}, ends_paragraph | table_itself},
    {{"br"}, is_void},
    {{"img"}, is_void},
    {{"source"}, is_void},
    {{"hr"}, ends_paragraph | is_void},
    {{"h1"}, ends_paragraph | is_heading},
    {{"h2"}, ends_paragraph | is_heading},
    {{"h3"}, ends_paragraph | is_heading},
    {{"h4"}, ends_paragraph | is_heading},
    {{"h5"}, ends_paragraph | is_heading},
    {{"h6"}, ends_paragraph | is_heading},
    {{"li"}, ends_paragraph | may_be_left_open | needs_list},
    {{"ol"}, ends_paragraph | is_list},
    {{"ul"}, ends_paragraph | is_list},
    {{"dd"}, ends_paragraph | may_be_left_open | needs_term_list},
    {{"dt"}, ends_paragraph | may_be_left_open | needs_term_list},
    {{"dl"}, ends_paragraph | is_term_list},
    {{"rp"}, may_be_left_open | needs_ruby},
    {{"rt"}, may_be_left_open | needs_ruby},
    {{"ruby"}, is_ruby},
    {{"details"}, ends_paragraph | holds_paragraphs},
    {{"div"}, ends_paragraph | holds_paragraphs},
    {{"section"}, ends_paragraph | holds_paragraphs},
    {{"pre"}, ends_paragraph},
    {{"summary"}, ends_paragraph},
    {{"b"}},
    {{"code"}},
    {{"del"}},
    {{"em"}},
    {{"i"}},
    {{"ins"}},
    {{"kbd"}},
    {{"picture"}},
    {{"q"}},
    {{"s"}},
    {{"samp"}},
    {{"span"}},
    {{"strike"}},
    {{"strong"}},
    {{"sub"}},
    {{"sup"}},
    {{"tt"}},
    {{"var"}},
};

// The element of that name, in whatever case; nullptr where an author can write none of it.
constexpr const Element* find_element(std::string_view name) {
  for (const Element& element : elements_of_authors) {
    if (element.is_named(name)) return &element;
  }
  return nullptr;
}

}  // namespace glassine
