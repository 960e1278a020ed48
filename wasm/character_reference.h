#pragma once

#include <string>
#include <string_view>

namespace glassine {

// Appends what an HTML character reference stands for; `reference` is whole, from "&" to ";".
// Knows the numeric ones and the names that give ASCII: all that a URL's scheme or a heading's id
// can need. For any other name it appends nothing and returns false: the browser, which has the
// table of 2,125 names, decodes those (HTML, 13.5).
bool append_decoded_reference(std::string& out, std::string_view reference);

// Takes off `text` the character reference that it begins with, or else what stands before the next
// one; whether it is a reference. Those without a semicolon, which HTML has too, are text as in
// CommonMark (0.31.2, 2.5).
bool take_reference(std::string_view& text, std::string_view& piece);

}  // namespace glassine
