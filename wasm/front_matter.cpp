#include "front_matter.h"

#include <algorithm>
#include <optional>
#include <string>

#include "ascii.h"
#include "concatenate.h"
#include "fields.h"
#include "lines.h"
#include "yaml_reader.h"

namespace glassine {
namespace {

constexpr size_t maximum_size = 64 * 1024;

struct Block {
  size_t begin;  // of what stands between the fences
  size_t end;
  size_t body;  // where the document goes on
  std::string_view content(std::string_view text) const { return text.substr(begin, end - begin); }
};

enum class Closing { dashes_or_dots, dashes, semicolons };

bool closes(std::string_view line, Closing closing) {
  const std::string_view fence = trim_end(line);
  switch (closing) {
    case Closing::dashes_or_dots:
      return fence == "---" || fence == "...";
    case Closing::dashes:
      return fence == "---";
    case Closing::semicolons:
      return fence == ";;;";
  }
  return false;
}

// The block from `begin` to the first line that closes it, if one does within the limit.
std::optional<Block> find_block(std::string_view text, size_t begin, Closing closing) {
  for (size_t at = begin; at < text.size() && at - begin <= maximum_size;) {
    const Line line = line_at(text, at);
    if (closes(line.text, closing)) return Block{begin, line.begin, line.next};
    at = line.next;
  }
  return std::nullopt;
}

// The key of a line such as `title: About`; empty where the line has none. Quotes are left on.
std::string_view key_of_line(std::string_view line) {
  const size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) return {};
  if (colon + 1 < line.size() && line[colon + 1] != ' ' && line[colon + 1] != '\t') return {};
  const std::string_view key = trim_end(line.substr(0, colon));
  return key.find_first_of(" \t") == std::string_view::npos || key.front() == '"'
             ? key
             : std::string_view();
}

// Whether an author would say that this block is a list of fields: its first line with something
// on it has a key.
bool looks_like_fields(std::string_view block) {
  for (size_t at = 0; at < block.size();) {
    const Line line = line_at(block, at);
    const std::string_view content = trim(line.text);
    if (!content.empty() && content.front() != '#') return !key_of_line(line.text).empty();
    at = line.next;
  }
  return true;
}

FrontMatter refuse(std::string_view text, const Block& block, size_t offset, const YamlResult& yaml,
                   Diagnostics& diagnostics) {
  diagnostics.add(offset, Severity::error, [&] {
    return concatenate({"The front matter could not be read and has no effect. ",
                        explain(yaml.problem, yaml.name)});
  });
  FrontMatter front_matter;
  front_matter.body = block.body;
  front_matter.refused = text.substr(0, block.body);
  return front_matter;
}

// Between dashes: fields, or a document that begins with a thematic break.
std::optional<FrontMatter> read_fenced(std::string_view text, size_t begin,
                                       Diagnostics& diagnostics) {
  const std::optional<Block> block = find_block(text, begin, Closing::dashes_or_dots);
  if (!block) {
    if (begin < text.size() && !key_of_line(line_at(text, begin).text).empty()) {
      diagnostics.add(0, Severity::warning, [&] {
        return "Front matter seems to begin here, but no line of three dashes closes it "
               "within 64 KB; it is shown as text.";
      });
    }
    return std::nullopt;
  }
  const std::string_view content = block->content(text);
  YamlResult yaml = read_yaml(content);
  if (yaml.problem != YamlProblem::none) {
    if (!looks_like_fields(content)) return std::nullopt;
    return refuse(text, *block, begin + yaml.offset, yaml, diagnostics);
  }
  const bool is_empty = yaml.value.kind == Value::Kind::null;
  if (yaml.value.kind != Value::Kind::mapping && !is_empty) return std::nullopt;
  return FrontMatter{std::move(yaml.value), block->body, {}};
}

// Hexo's form without the opening line. `Note: this` over a line of dashes is a heading in
// Markdown, so the first key has to be one that front matter is known to hold.
std::optional<FrontMatter> read_unopened(std::string_view text, Diagnostics& diagnostics) {
  if (!is_common_field(key_of_line(line_at(text, 0).text))) return std::nullopt;
  const std::optional<Block> block = find_block(text, 0, Closing::dashes);
  if (!block) return std::nullopt;
  YamlResult yaml = read_yaml(block->content(text));
  if (yaml.problem != YamlProblem::none) {
    return refuse(text, *block, yaml.offset, yaml, diagnostics);
  }
  if (yaml.value.kind != Value::Kind::mapping) return std::nullopt;
  return FrontMatter{std::move(yaml.value), block->body, {}};
}

// Hexo's JSON, with or without the opening line and the outer braces. JSON's values are YAML's
// flow values, so the same reader serves.
std::optional<FrontMatter> read_json(std::string_view text, size_t begin,
                                     Diagnostics& diagnostics) {
  const std::optional<Block> block = find_block(text, begin, Closing::semicolons);
  if (!block) return std::nullopt;
  const std::string_view content = block->content(text);
  const bool has_braces = trim(content).starts_with('{');
  YamlResult yaml = has_braces ? read_yaml(content) : read_yaml(concatenate({"{", content, "\n}"}));
  if (yaml.problem != YamlProblem::none) {
    const size_t added = has_braces ? 0 : 1;
    const size_t offset = std::min(yaml.offset - std::min(yaml.offset, added), content.size());
    return refuse(text, *block, begin + offset, yaml, diagnostics);
  }
  if (yaml.value.kind != Value::Kind::mapping) return std::nullopt;
  return FrontMatter{std::move(yaml.value), block->body, {}};
}

}  // namespace

FrontMatter read_front_matter(std::string_view text, Diagnostics& diagnostics) {
  std::optional<FrontMatter> front_matter;
  if (!text.empty()) {
    const Line first = line_at(text, 0);
    const std::string_view fence = trim_end(first.text);
    if (fence == "---") {
      front_matter = read_fenced(text, first.next, diagnostics);
    } else if (fence == ";;;") {
      front_matter = read_json(text, first.next, diagnostics);
    } else if (fence.starts_with('"') || fence.starts_with('{')) {
      front_matter = read_json(text, 0, diagnostics);
    } else {
      front_matter = read_unopened(text, diagnostics);
    }
  }
  if (!front_matter) front_matter.emplace();
  front_matter->fields.kind = Value::Kind::mapping;
  return std::move(*front_matter);
}

}  // namespace glassine
