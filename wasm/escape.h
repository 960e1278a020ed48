#pragma once

#include <string>
#include <string_view>

namespace glassine {

// Appends `text` for use between tags or inside a double-quoted attribute: & < > " are escaped,
// which is what CommonMark's own examples expect of both.
void append_escaped(std::string& out, std::string_view text);

// Appends `url` for use inside a double-quoted attribute: bytes that may not stand in a URL are
// percent-encoded, what is percent-encoded already stays, & is escaped (CommonMark 0.31.2, 6.3).
void append_escaped_url(std::string& out, std::string_view url);

}  // namespace glassine
