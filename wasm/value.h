#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace glassine {

// A value of the JSON data model, as front matter gives it.
struct Value {
  enum class Kind { null, boolean, number, string, sequence, mapping };

  Kind kind = Kind::null;
  std::string text;               // string: itself; boolean and number: as JSON writes them
  std::vector<std::string> keys;  // mapping: keys[i] belongs to items[i]
  std::vector<Value> items;       // sequence or mapping, in the author's order

  // The value under `key`, or nullptr; owned by this mapping.
  const Value* find(std::string_view key) const {
    for (size_t index = 0; index < keys.size(); ++index) {
      if (keys[index] == key) return &items[index];
    }
    return nullptr;
  }
};

}  // namespace glassine
