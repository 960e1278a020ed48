#include "json_writer.h"

#include <cstdint>

#include "decimal.h"

namespace glassine {

void append_json_string(std::string& out, std::string_view text) {
  constexpr std::string_view hexadecimal = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<uint8_t>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      out += "\\u00";
      out += hexadecimal[byte >> 4];
      out += hexadecimal[byte & 0xF];
    } else {
      out += c;
    }
  }
  out += '"';
}

void append_json(std::string& out, const Value& value) {
  switch (value.kind) {
    case Value::Kind::null:
      out += "null";
      return;
    case Value::Kind::boolean:
    case Value::Kind::number:
      out += value.text;
      return;
    case Value::Kind::string:
      append_json_string(out, value.text);
      return;
    case Value::Kind::sequence:
      out += '[';
      for (size_t index = 0; index < value.items.size(); ++index) {
        if (index > 0) out += ',';
        append_json(out, value.items[index]);
      }
      out += ']';
      return;
    case Value::Kind::mapping: {
      JsonObject object(out);
      for (size_t index = 0; index < value.items.size(); ++index) {
        append_json(object.member(value.keys[index]), value.items[index]);
      }
      return;
    }
  }
}

std::string& JsonObject::member(std::string_view name) {
  if (!is_first_) out_ += ',';
  is_first_ = false;
  append_json_string(out_, name);
  out_ += ':';
  return out_;
}

void JsonObject::text(std::string_view name, std::string_view value) {
  append_json_string(member(name), value);
}

void JsonObject::number(std::string_view name, size_t value) { member(name) += decimal(value); }

void JsonObject::boolean(std::string_view name, bool value) {
  member(name) += value ? "true" : "false";
}

}  // namespace glassine
