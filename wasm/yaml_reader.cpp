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

// libyaml's words for what authors most often get wrong, and what to do about it.
struct Advice {
  std::string_view problem;
  std::string_view sentence;
};
constexpr Advice advices[] = {
    {"mapping values are not allowed in this context",
     "A value that holds \": \" must stand in quotes."},
    {"found character that cannot start any token",
     "A value cannot begin with this character (a tab, @, ` or %); put the value in quotes, and "
     "indent with spaces."},
    {"could not find expected ':'", "A colon is missing after the key, or a quote is not closed."},
    {"found unexpected end of stream", "A quote is opened and never closed."},
    {"did not find expected key",
     "This line does not fit the lines above it; check its indentation "
     "and its quotes."},
    {"did not find expected ',' or ']'", "A comma or a closing bracket ] is missing."},
    {"did not find expected ',' or '}'", "A comma or a closing brace } is missing."},
};

std::string explain(std::string_view words) {
  if constexpr (!is_full_edition)
    return "-";  // That there is a problem is all that is asked of it.
  if (words[0] >= 'A' && words[0] <= 'Z') return std::string(words);  // ours (patches/libyaml)
  for (const Advice& advice : advices) {
    if (words == advice.problem) return std::string(advice.sentence);
  }
  return concatenate({"This is not valid YAML: ", words, "."});
}

// libyaml counts code points.
size_t byte_offset_of(std::string_view text, size_t code_points) {
  size_t offset = 0;
  while (code_points-- > 0 && offset < text.size()) offset += decode_utf8(text, offset).length;
  return offset;
}

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
    YamlResult result;
    if (!is_text_printable() || !read_stream(result.value)) {
      result.value = {};
      result.problem = std::move(problem_);
      result.offset = offset_;
    }
    return result;
  }

 private:
  bool is_text_printable() {
    while (offset_ < text_.size()) {
      const CodePoint point = decode_utf8(text_, offset_);
      if (!is_printable(point.value)) {
        problem_ = "A control character stands here; delete it.";
        return false;
      }
      offset_ += point.length;
    }
    return true;
  }

  bool read_stream(Value& value) {
    if (!next() || !next()) return false;  // the stream's start, then a document or the end
    if (event_.type == YAML_STREAM_END_EVENT) return true;
    if (!next() || !read_node(value, 1)) return false;
    if (!next() || !next()) return false;  // the document's end, then what follows it
    return event_.type == YAML_STREAM_END_EVENT || refuse("Only one YAML document may stand here.");
  }

  // Reads the node that the current event begins, up to its last event.
  bool read_node(Value& value, size_t depth) {
    if (++nodes_ > maximum_nodes) return refuse("This is too long: more than 1,000 values.");
    if (depth > maximum_yaml_depth) return refuse("This is nested too deep: more than 32 levels.");
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
        return refuse("A value is expected here.");
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
      if (event_.type != YAML_SCALAR_EVENT) return refuse("A key must be plain text.");
      Value key;
      if (!read_node(key, depth + 1)) return false;
      if (key.kind == Value::Kind::null) key.text = "null";
      if (mapping.find(key.text) != nullptr) {
        return refuse(concatenate({"The key \"", key.text, "\" stands here for the second time."}));
      }
      mapping.keys.push_back(std::move(key.text));
      if (!next() || !read_node(mapping.items.emplace_back(), depth + 1)) return false;
    }
    return false;
  }

  bool next() {
    yaml_event_delete(&event_);
    if (yaml_parser_parse(&parser_, &event_)) return true;
    problem_ = explain(parser_.problem);
    offset_ = byte_offset_of(text_, parser_.problem_mark.index);
    return false;
  }

  bool refuse(std::string problem) {
    problem_ = std::move(problem);
    offset_ = byte_offset_of(text_, event_.start_mark.index);
    return false;
  }

  std::string_view text_;
  std::string buffer_;  // the text as libyaml reads it (patches/libyaml/0004)
  yaml_parser_t parser_{};
  yaml_event_t event_{};
  size_t nodes_ = 0;
  std::string problem_;
  size_t offset_ = 0;
};

}  // namespace

YamlResult read_yaml(std::string_view text) { return Reader(text).read(); }

}  // namespace glassine
