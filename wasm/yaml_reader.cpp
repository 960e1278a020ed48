#include "yaml_reader.h"

#include <yaml.h>

#include "concatenate.h"
#include "edition.h"
#include "utf8.h"
#include "yaml_schema.h"
#include "yaml_slip.h"

namespace glassine {
namespace {

constexpr size_t maximum_yaml_depth = 32;
constexpr size_t maximum_nodes = 1000;

// YAML 1.2.2, c-printable, without the byte order mark.
bool is_printable(char32_t value) {
  return (value >= 0x20 && value <= 0x7E) || value == '\t' || value == '\n' || value == '\r' ||
         value == 0x85 || (value >= 0xA0 && value < 0xFFFE && value != 0xFEFF) || value > 0xFFFF;
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

  YamlResult read(YamlRoot root) {
    Value value;
    if (is_text_printable() && read_stream(value, root)) {
      result_.value = std::move(value);
    } else {
      result_.remarks.clear();
    }
    return std::move(result_);
  }

 private:
  bool is_text_printable() {
    for (size_t offset = 0; offset < text_.size();) {
      const CodePoint point = decode_utf8(text_, offset);
      if (!is_printable(point.value)) return refuse(YamlProblem::invisible_character, offset);
      offset += point.length;
    }
    return true;
  }

  bool read_stream(Value& value, YamlRoot root) {
    if (!next() || !next()) return false;  // the stream's start, then a document or the end
    if (event_.type == YAML_STREAM_END_EVENT) return true;
    if (!next()) return false;
    const size_t begin = event_.start_mark.index;
    if (!read_node(value, 1)) return false;
    if (!next() || !next()) return false;  // the document's end, then what follows it
    if (event_.type != YAML_STREAM_END_EVENT) return refuse(YamlProblem::second_document);
    return root == YamlRoot::any || value.kind == Value::Kind::mapping ||
           value.kind == Value::Kind::null || refuse_document_without_key(begin);
  }

  // Reads the node that the current event begins, up to its last event.
  bool read_node(Value& value, size_t depth) {
    if (++nodes_ > maximum_nodes) return refuse(YamlProblem::too_many_values);
    if (depth > maximum_yaml_depth) return refuse(YamlProblem::too_deep);
    switch (event_.type) {
      case YAML_SEQUENCE_START_EVENT:
        value.kind = Value::Kind::sequence;
        return read_sequence(value, depth);
      case YAML_MAPPING_START_EVENT:
        value.kind = Value::Kind::mapping;
        return read_mapping(value, depth);
      default:  // There are no aliases (patches/libyaml/0002).
        read_scalar(value);
        return true;
    }
  }

  std::string_view scalar() const {
    const auto& scalar = event_.data.scalar;
    return {reinterpret_cast<const char*>(scalar.value), scalar.length};
  }

  bool is_plain() const { return event_.data.scalar.style == YAML_PLAIN_SCALAR_STYLE; }

  void read_scalar(Value& value) {
    if (!is_plain()) {
      value.kind = Value::Kind::string;
      value.text = scalar();
      return;
    }
    ResolvedScalar resolved = resolve_plain_scalar(scalar());
    value = std::move(resolved.value);
    const size_t begin = event_.start_mark.index;
    if (resolved.is_inexact) remark(YamlProblem::inexact_number, begin);
    if (resolved.loses_zeros) remark(YamlProblem::lost_zeros, begin);
    const std::string_view written = text_.substr(begin, event_.end_mark.index - begin);
    for (size_t at = 0; (at = written.find_first_of("\r\n", at)) != std::string_view::npos;) {
      at = written.find_first_not_of(" \t\r\n", at);
      if (written.substr(at, 2) == "- ") return remark(YamlProblem::dash_in_value, begin + at);
    }
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
      if (event_.type != YAML_SCALAR_EVENT) {
        return refuse(YamlProblem::first_character, text_.substr(event_.start_mark.index, 1));
      }
      if (is_plain() && !is_plain_key(scalar())) return refuse(YamlProblem::key_not_text);
      if (++nodes_ > maximum_nodes) return refuse(YamlProblem::too_many_values);
      if (mapping.find(scalar()) != nullptr) return refuse(YamlProblem::duplicate_key, scalar());
      mapping.keys.emplace_back(scalar());
      if (!next() || !read_node(mapping.items.emplace_back(), depth + 1)) return false;
    }
    return false;
  }

  bool next() {
    yaml_event_delete(&event_);
    if (yaml_parser_parse(&parser_, &event_)) return true;
    if constexpr (!is_full_edition) return refuse(YamlProblem::indentation, 0);
    return refuse(find_slip(
        text_, {parser_.problem, parser_.problem_mark.index, parser_.context_mark.index}));
  }

  bool refuse_document_without_key(size_t begin) {
    if constexpr (!is_full_edition) return refuse(YamlProblem::no_key, 0);
    return refuse(find_slip_without_key(text_, begin));
  }

  bool refuse(const YamlSlip& slip) { return refuse(slip.problem, slip.offset, slip.name); }

  // Refuses the text for what the current event is.
  bool refuse(YamlProblem problem, std::string_view name = {}) {
    return refuse(problem, event_.start_mark.index, name);
  }

  bool refuse(YamlProblem problem, size_t offset, std::string_view name = {}) {
    result_.problem = problem;
    if constexpr (is_full_edition) {
      result_.offset = offset;
      result_.name = name;
    }
    return false;
  }

  void remark(YamlProblem problem, size_t offset) { result_.remarks.push_back({offset, problem}); }

  std::string_view text_;
  std::string buffer_;  // the text as libyaml reads it (patches/libyaml/0004)
  yaml_parser_t parser_{};
  yaml_event_t event_{};
  size_t nodes_ = 0;
  YamlResult result_;
};

}  // namespace

YamlResult read_yaml(std::string_view text, YamlRoot root) { return Reader(text).read(root); }

}  // namespace glassine
