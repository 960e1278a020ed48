#pragma once

#include <md4c.h>

#include <string>
#include <string_view>

// md4c's attributes (an address, a title, a code's language) as text: md4c keeps the character
// references in one apart from the rest, and leaves both as the author wrote them.
namespace glassine {

// What a zero byte becomes (CommonMark 0.31.2, 2.3).
constexpr std::string_view replacement_character = "\xEF\xBF\xBD";

// The attribute as it was written; where it holds a reference or a backslash, md4c has put it
// together outside of the document.
inline std::string_view view_of(const MD_ATTRIBUTE& attribute) {
  return {attribute.text, attribute.size};
}

// The attribute's text, with the references decoded that append_decoded_reference knows.
std::string decode_attribute(const MD_ATTRIBUTE& attribute);

// Appends an address, or any other text, for use inside a double-quoted HTML attribute.
void append_url_attribute(std::string& out, const MD_ATTRIBUTE& url);
void append_text_attribute(std::string& out, const MD_ATTRIBUTE& attribute);

// Appends a character reference as HTML. A name that the engine does not know is left to the
// browser.
void append_reference(std::string& out, std::string_view reference);

}  // namespace glassine
