#include "attribute.h"

#include "character_reference.h"
#include "escape.h"

namespace glassine {
namespace {

// Calls `visit(type, text)` for each piece of an attribute.
template <typename Visitor>
void for_each_piece(const MD_ATTRIBUTE& attribute, Visitor visit) {
  for (size_t index = 0; attribute.size > 0 && attribute.substr_offsets[index] < attribute.size;
       ++index) {
    const size_t begin = attribute.substr_offsets[index];
    const size_t end = attribute.substr_offsets[index + 1];
    visit(attribute.substr_types[index], view_of(attribute).substr(begin, end - begin));
  }
}

}  // namespace

std::string decode_attribute(const MD_ATTRIBUTE& attribute) {
  std::string decoded;
  for_each_piece(attribute, [&](MD_TEXTTYPE type, std::string_view piece) {
    if (type != MD_TEXT_ENTITY || !append_decoded_reference(decoded, piece)) decoded += piece;
  });
  return decoded;
}

void append_url_attribute(std::string& out, const MD_ATTRIBUTE& url) {
  for_each_piece(url, [&](MD_TEXTTYPE type, std::string_view piece) {
    std::string decoded;
    if (type == MD_TEXT_NORMAL) {
      append_escaped_url(out, piece);
    } else if (type == MD_TEXT_NULLCHAR) {
      append_escaped_url(out, replacement_character);
    } else if (append_decoded_reference(decoded, piece)) {
      append_escaped_url(out, decoded);
    } else {
      out += piece;
    }
  });
}

void append_text_attribute(std::string& out, const MD_ATTRIBUTE& attribute) {
  for_each_piece(attribute, [&](MD_TEXTTYPE type, std::string_view piece) {
    if (type == MD_TEXT_NULLCHAR) {
      out += replacement_character;
    } else if (type == MD_TEXT_ENTITY) {
      append_reference(out, piece);
    } else {
      append_escaped(out, piece);
    }
  });
}

void append_reference(std::string& out, std::string_view reference) {
  std::string decoded;
  if (append_decoded_reference(decoded, reference)) {
    append_escaped(out, decoded);
  } else {
    out += reference;
  }
}

}  // namespace glassine
