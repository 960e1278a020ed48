#pragma once

#include <string>
#include <string_view>

#include "html_elements.h"

namespace glassine {

// What became of the attributes of a tag.
struct FilteredAttributes {
  std::string id;
  std::string_view left_out;         // the name of the last one that the element may not have
  bool is_link = false;              // there is an address to go to
  bool has_refused_address = false;  // one is left out for what it is
  bool has_refused_id = false;
};

// Appends those attributes that a page may have on `element`, each with a space before it and made
// anew from its name and value: GitHub's (hast-util-sanitize's default schema) but for what names,
// submits or scripts. Of two with one name the first counts, as for a browser. An id is none that
// the site itself uses; an old anchor's name is its id.
FilteredAttributes append_attributes(std::string& html, const Element& element,
                                     std::string_view attributes);

enum class TextForm { plain, html };

// Appends text of raw HTML, in which character references count: decoded, or for use between tags
// or inside a double-quoted attribute.
void append_raw_text(std::string& out, std::string_view text, TextForm form);

}  // namespace glassine
