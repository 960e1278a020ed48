#pragma once

#include <string>
#include <string_view>

#include "value.h"

namespace glassine {

// Appends a JSON string (RFC 8259). `text` is valid UTF-8.
void append_json_string(std::string& out, std::string_view text);

// Appends `value` as JSON.
void append_json(std::string& out, const Value& value);

// Writes the members of an object: begin one, write its value into the text, begin the next.
class JsonObject {
 public:
  explicit JsonObject(std::string& out) : out_(out) { out_ += '{'; }
  ~JsonObject() { out_ += '}'; }
  JsonObject(const JsonObject&) = delete;
  JsonObject& operator=(const JsonObject&) = delete;

  std::string& member(std::string_view name);
  void text(std::string_view name, std::string_view value);
  void number(std::string_view name, size_t value);
  void boolean(std::string_view name, bool value);
  // An array of what `append_item(out, item)` writes for each item.
  template <typename Items, typename AppendItem>
  void array(std::string_view name, const Items& items, AppendItem append_item) {
    member(name) += '[';
    bool is_first = true;
    for (const auto& item : items) {
      if (!is_first) out_ += ',';
      is_first = false;
      append_item(out_, item);
    }
    out_ += ']';
  }

 private:
  std::string& out_;
  bool is_first_ = true;
};

}  // namespace glassine
