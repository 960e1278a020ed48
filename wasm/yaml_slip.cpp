#include "yaml_slip.h"

#include <algorithm>

#include "ascii.h"
#include "lines.h"
#include "utf8.h"

namespace glassine {
namespace {

constexpr size_t npos = std::string_view::npos;

constexpr size_t maximum_key_size = 1024;  // bytes; YAML 1.2.2, 7.4.2 has as many characters

bool is_blank(char c) { return c == ' ' || c == '\t'; }

size_t line_begin_of(std::string_view text, size_t offset) {
  const size_t end = text.substr(0, offset).find_last_of("\r\n");
  return end == npos ? 0 : end + 1;
}

// The first character of the line that is no white space.
size_t ink_of(std::string_view text, size_t line_begin) {
  return std::min(text.find_first_not_of(" \t", line_begin), text.size());
}

// Where the colon behind a key is in `line`.
size_t key_colon_of(std::string_view line) {
  for (size_t colon = line.find(':'); colon != npos; colon = line.find(':', colon + 1)) {
    if (colon + 1 == line.size() || is_blank(line[colon + 1])) return colon;
  }
  return npos;
}

// Where what stands in quotes at the end of `text` begins.
size_t quoted_end_of(std::string_view text) {
  if (text.size() < 2 || (text.back() != '"' && text.back() != '\'')) return npos;
  return text.rfind(text.back(), text.size() - 2);
}

// Where the first colon of `line` is, a full-width one too, if it is not followed by a space as a
// key's is, nor by the slashes of an address.
size_t odd_colon_of(std::string_view line) {
  const size_t colon = std::min(line.find(':'), line.find("："));
  if (colon == npos || line[colon] != ':') return colon;
  return colon == key_colon_of(line) || line.substr(colon + 1).starts_with("//") ? npos : colon;
}

// The innermost bracket that is open at `offset`; npos where there is none. Brackets in quotes may
// mislead it, which costs no more than a remark's place.
size_t open_bracket_before(std::string_view text, size_t offset) {
  int closed = 0;
  while (offset-- > 0) {
    const char c = text[offset];
    if (c == ']' || c == '}') ++closed;
    if ((c == '[' || c == '{') && closed-- == 0) return offset;
  }
  return npos;
}

YamlSlip unclosed_bracket(std::string_view text, size_t bracket) {
  const bool is_sequence = text[bracket] == '[';
  return {
      is_sequence ? YamlProblem::unclosed_sequence : YamlProblem::unclosed_mapping, bracket, {}};
}

YamlSlip no_comma(std::string_view text, size_t bracket, size_t offset) {
  const bool is_sequence = text[bracket] == '[';
  return {is_sequence ? YamlProblem::no_comma_in_sequence : YamlProblem::no_comma_in_mapping,
          offset,
          {}};
}

// A colon stands where none may.
YamlSlip find_slip_at_colon(std::string_view text, size_t colon) {
  const size_t begin = line_begin_of(text, colon);
  const size_t ink = ink_of(text, begin);
  if (ink == colon) return {YamlProblem::no_key_before_colon, colon, {}};
  if (colon - ink > maximum_key_size) return {YamlProblem::key_too_long, ink, {}};
  const size_t bracket = open_bracket_before(text, colon);
  const std::string_view before = text.substr(begin, colon - begin);
  if (bracket != npos && bracket >= begin) {
    const size_t quoted_key = quoted_end_of(before);
    if (quoted_key != npos) return no_comma(text, bracket, begin + quoted_key);
  }
  const size_t key = key_colon_of(before);
  if (key != npos || (bracket != npos && bracket >= begin)) {
    const std::string_view value = trim(before.substr(key == npos ? 0 : key + 1));
    const bool is_quoted = value.starts_with("“") || value.starts_with("＂");
    return {is_quoted ? YamlProblem::full_width_quotes : YamlProblem::colon_in_value, colon, {}};
  }
  if (bracket != npos) return no_comma(text, bracket, ink);
  // The line goes on with the value of a line above it; or that has no key, and should have one.
  size_t first = begin;
  while (first > 0) {
    const size_t above = line_begin_of(text, first - 1);
    const std::string_view line = trim(line_at(text, above).text);
    if (key_colon_of(line) != npos || line.starts_with("- ")) {
      return {YamlProblem::continued_value, ink, {}};
    }
    if (line.starts_with('#')) break;
    first = above;
  }
  return find_slip_without_key(text, ink_of(text, first));
}

// `offset` is at something that begins no value, or follows one.
YamlSlip find_slip_at_character(std::string_view text, size_t offset) {
  const size_t begin = line_begin_of(text, offset);
  const std::string_view before = trim(text.substr(begin, offset - begin));
  if (before.ends_with('"')) return {YamlProblem::text_after_double_quotes, offset, {}};
  if (before.ends_with('\'')) return {YamlProblem::text_after_single_quotes, offset, {}};
  if (before.ends_with(']') || before.ends_with('}')) {
    return {YamlProblem::text_after_bracket, offset, {}};
  }
  const size_t length = offset < text.size() ? decode_utf8(text, offset).length : 0;
  const std::string_view character = text.substr(offset, length);
  if (character == "\t") return {YamlProblem::tab, offset, {}};
  if (character == "&" || character == "*" || character == "!") {
    return {YamlProblem::anchor_alias_or_tag, offset, character};
  }
  return {YamlProblem::first_character, offset, character};
}

// The line at `offset` fits none above it.
YamlSlip find_slip_in_line(std::string_view text, size_t offset) {
  if (ink_of(text, line_begin_of(text, offset)) < offset) {
    return find_slip_at_character(text, offset);
  }
  return {YamlProblem::indentation, offset, {}};
}

struct Meaning {
  std::string_view words;
  YamlProblem problem;
};
constexpr Meaning meanings[] = {
    {"found a tab character that violates indentation", YamlProblem::tab},
    {"found a tab character where an indentation space is expected", YamlProblem::tab},
    {"mapping keys are not allowed in this context", YamlProblem::explicit_key},
    {"block sequence entries are not allowed in this context", YamlProblem::list_on_line_of_key},
    {"found unexpected ':'", YamlProblem::no_space_after_colon},
    {"did not find expected comment or line break", YamlProblem::text_beside_block_sign},
    {"found an indentation indicator equal to 0", YamlProblem::text_beside_block_sign},
    {"found an empty line with too many spaces", YamlProblem::wide_empty_line},
};

}  // namespace

YamlSlip find_slip_without_key(std::string_view text, size_t begin) {
  const Line line = line_at(text, line_begin_of(text, begin));
  if (line.text.starts_with("\u3000") || line.text.starts_with("\u00A0")) {
    return {YamlProblem::unusual_space, line.begin, {}};
  }
  const size_t colon = odd_colon_of(line.text);
  if (colon == npos) return {YamlProblem::no_key, begin, {}};
  return {
      line.text[colon] == ':' ? YamlProblem::no_space_after_colon : YamlProblem::full_width_colon,
      line.begin + colon,
      {}};
}

YamlSlip find_slip(std::string_view text, const YamlError& error) {
  const std::string_view words = error.words;
  const size_t offset = std::min(error.offset, text.size());
  const size_t context = std::min(error.context, text.size());
  const char first = offset < text.size() ? text[offset] : '\n';
  for (const Meaning& meaning : meanings) {
    if (words == meaning.words) return {meaning.problem, offset, {}};
  }
  if (words == "mapping values are not allowed in this context") {
    return find_slip_at_colon(text, offset);
  }
  if (words == "could not find expected ':'") {
    if (text[context] == '"' || text[context] == '\'') {
      return {YamlProblem::key_in_lines, context, {}};
    }
    if (offset - context > maximum_key_size) return {YamlProblem::key_too_long, context, {}};
    return find_slip_without_key(text, context);
  }
  if (words == "found unexpected end of stream" || words == "found unexpected document indicator") {
    return {YamlProblem::unclosed_quote, context, {}};
  }
  if (words == "found an empty line after an escaped line break") {
    return {YamlProblem::empty_line_after_escape, text.rfind('\\', offset), {}};
  }
  if (words.ends_with("escape character") || words.ends_with("hexdecimal number") ||
      words.ends_with("escape code")) {
    return {YamlProblem::unknown_escape, text.rfind('\\', offset), {}};
  }
  const size_t bracket = open_bracket_before(text, offset);
  const bool is_at_bracket =
      (first == ']' || first == '}') && words == "did not find expected node content";
  const bool is_at_end = offset == text.size() || is_at_bracket ||
                         words == "did not find the end of a flow collection";
  if (is_at_end && bracket != npos) return unclosed_bracket(text, bracket);
  if (words == "did not find expected ',' or ']'") {
    return {YamlProblem::no_comma_in_sequence, offset, {}};
  }
  if (words == "did not find expected ',' or '}'") {
    return {YamlProblem::no_comma_in_mapping, offset, {}};
  }
  if (words == "did not find expected key") {
    const bool is_aligned =
        offset - line_begin_of(text, offset) == context - line_begin_of(text, context);
    if (first == '-' && is_aligned) return {YamlProblem::item_among_fields, offset, {}};
    return find_slip_in_line(text, offset);
  }
  if (words == "did not find expected '-' indicator" ||
      words == "did not find expected <document start>") {
    return find_slip_in_line(text, offset);
  }
  return find_slip_at_character(text, offset);
}

}  // namespace glassine
