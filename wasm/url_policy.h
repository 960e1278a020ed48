#pragma once

#include <string_view>

namespace glassine {

enum class UrlUse { link, image };

// Whether a page may hold `url`: relative, or of a scheme on the list for that use. `url` is the
// address with its character references decoded; it is judged as a browser would read it, so
// leading controls and spaces, and tabs and line breaks anywhere, do not hide a scheme
// (WHATWG URL, 4.4).
bool is_url_allowed(std::string_view url, UrlUse use);

}  // namespace glassine
