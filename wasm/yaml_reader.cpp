#include "yaml_reader.h"

#include <yaml.h>

#include "concatenate.h"
#include "edition.h"
#include "utf8.h"
#include "yaml_schema.h"

namespace glassine {
namespace {

constexpr size_t maximum_yaml_depth = 32;
constexpr size_t maximum_nodes = 1000;

// YAML 1.2, c-printable.
bool is_printable(char32_t value) {
  return (value >= 0x20 && value <= 0x7E) || value == '\t' || value == '\n' || value == '\r' ||
         value == 0x85 || (value >= 0xA0 && value != 0xFFFE && value != 0xFFFF);
}

// The scanner looks at four characters at once, and ends at a zero.
constexpr std::string_view end_of_text("\0\0\0\0", 4);

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text), buffer_(concatenate({text, end_of_text})) {
    yaml_parser_initialize(&parser_);
    parser_.buffer.pointer = reinterpret_cast<unsigned char*>(buffer_.data());
  }
  ~Reader() {
    yaml_event_delete(&event_);
    yaml_parser_delete(&parser_);
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  YamlResult read() {
    Value value;
    if (is_text_printable() && read_stream(value)) result_.value = std::move(value);
    return std::move(result_);
  }

 private:
  bool is_text_printable() {
    for (size_t offset = 0; offset < text_.size();) {
      const CodePoint point = decode_utf8(text_, offset);
      if (!is_printable(point.value)) return refuse(offset, YamlProblem::control_character);
      offset += point.length;
    }
    return true;
  }

  bool read_stream(Value& value) {
    if (!next() || !next()) return false;  // the stream's start, then a document or the end
    if (event_.type == YAML_STREAM_END_EVENT) return true;
    if (!next() || !read_node(value, 1)) return false;
    if (!next() || !next()) return false;  // the document's end, then what follows it
    return event_.type == YAML_STREAM_END_EVENT || refuse(YamlProblem::second_document);
  }

  // Reads the node that the current event begins, up to its last event.
  bool read_node(Value& value, size_t depth) {
    if (++nodes_ > maximum_nodes) return refuse(YamlProblem::too_many_values);
    if (depth > maximum_yaml_depth) return refuse(YamlProblem::too_deep);
    switch (event_.type) {
      case YAML_SCALAR_EVENT:
        return read_scalar(value);
      case YAML_SEQUENCE_START_EVENT:
        value.kind = Value::Kind::sequence;
        return read_sequence(value, depth);
      case YAML_MAPPING_START_EVENT:
        value.kind = Value::Kind::mapping;
        return read_mapping(value, depth);
      default:
        return refuse(YamlProblem::no_value);
    }
  }

  bool read_scalar(Value& value) {
    const auto& scalar = event_.data.scalar;
    const std::string_view text(reinterpret_cast<const char*>(scalar.value), scalar.length);
    if (scalar.style == YAML_PLAIN_SCALAR_STYLE) {
      value = resolve_plain_scalar(text);
    } else {
      value.kind = Value::Kind::string;
      value.text = text;
    }
    return true;
  }

  bool read_sequence(Value& sequence, size_t depth) {
    while (next()) {
      if (event_.type == YAML_SEQUENCE_END_EVENT) return true;
      if (!read_node(sequence.items.emplace_back(), depth + 1)) return false;
    }
    return false;
  }

  bool read_mapping(Value& mapping, size_t depth) {
    while (next()) {
      if (event_.type == YAML_MAPPING_END_EVENT) return true;
      if (event_.type != YAML_SCALAR_EVENT) return refuse(YamlProblem::key_not_text);
      Value key;
      if (!read_node(key, depth + 1)) return false;
      if (key.kind == Value::Kind::null) key.text = "null";
      if (mapping.find(key.text) != nullptr) return refuse(YamlProblem::duplicate_key, key.text);
      mapping.keys.push_back(std::move(key.text));
      if (!next() || !read_node(mapping.items.emplace_back(), depth + 1)) return false;
    }
    return false;
  }

  bool next() {
    yaml_event_delete(&event_);
    if (yaml_parser_parse(&parser_, &event_)) return true;
    if constexpr (is_full_edition) {
      return refuse(parser_.problem_mark.index, YamlProblem::syntax, parser_.problem);
    }
    return refuse(0, YamlProblem::syntax);
  }

  // Refuses the text for what the current event is.
  bool refuse(YamlProblem problem, std::string_view name = {}) {
    return refuse(event_.start_mark.index, problem, name);
  }

  bool refuse(size_t offset, YamlProblem problem, std::string_view name = {}) {
    result_.problem = problem;
    if constexpr (is_full_edition) {
      result_.offset = offset;
      result_.name = name;
    }
    return false;
  }

  std::string_view text_;
  std::string buffer_;  // the text as libyaml reads it (patches/libyaml/0004)
  yaml_parser_t parser_{};
  yaml_event_t event_{};
  size_t nodes_ = 0;
  YamlResult result_;
};

}  // namespace

YamlResult read_yaml(std::string_view text) { return Reader(text).read(); }

}  // namespace glassine
