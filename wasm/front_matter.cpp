#include "front_matter.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "ascii.h"
#include "concatenate.h"
#include "edition.h"
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

enum class Closing { dashes_or_dots, dashes, semicolons, pluses };

bool closes(std::string_view line, Closing closing) {
  const std::string_view fence = trim_end(line);
  switch (closing) {
    case Closing::dashes_or_dots:
      return fence == "---" || fence == "...";
    case Closing::dashes:
      return fence == "---";
    case Closing::semicolons:
      return fence == ";;;";
    case Closing::pluses:
      return fence == "+++";
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

// Whether a line begins with a field that front matter is known to hold and a colon, be that colon
// the full-width one or lack its space: as a slip it is refused, and not shown as a heading.
bool begins_common_field(std::string_view line) {
  const size_t end = std::min(line.find(':'), line.find("："));
  return end != std::string_view::npos &&
         is_common_field(trim(trim_end(line.substr(0, end)), "\"'"));
}

// Whether an author would say that this block is a list of fields: its first line with something
// on it has a key, or a brace before keys.
bool looks_like_fields(std::string_view block) {
  for (size_t at = 0; at < block.size();) {
    const Line line = line_at(block, at);
    const std::string_view content = trim(line.text);
    if (!content.empty() && content.front() != '#') {
      return content == "{" || content.starts_with("{\"") || content.starts_with("{ \"") ||
             !key_of_line(line.text).empty() || begins_common_field(content);
    }
    at = line.next;
  }
  return true;
}

template <typename Problem>
FrontMatter refuse(std::string_view text, const Block& block, size_t offset, const Problem& problem,
                   Diagnostics& diagnostics) {
  diagnostics.add(offset, Severity::error, [&] {
    return concatenate({"The front matter could not be read and has no effect. ", problem()});
  });
  FrontMatter front_matter;
  front_matter.body = block.body;
  front_matter.refused = text.substr(0, block.body);
  return front_matter;
}

// Takes what was read of a block: of its content, behind `added` bytes that its author has not
// written.
FrontMatter take_fields(std::string_view text, const Block& block, YamlResult&& result,
                        size_t added, Diagnostics& diagnostics) {
  const auto place = [&](size_t offset) {
    return std::min(block.begin + offset - std::min(offset, added), block.end);
  };
  if (result.problem != YamlProblem::none) {
    const auto problem = [&] { return explain(result.problem, result.name); };
    return refuse(text, block, place(result.offset), problem, diagnostics);
  }
  for (const YamlRemark& remark : result.remarks) {
    diagnostics.add(place(remark.offset), Severity::warning,
                    [&] { return explain(remark.problem, {}); });
  }
  return FrontMatter{std::move(result.value), block.body, {}};
}

// Whether a line was meant to close front matter: dashes, but not three, or not plain ones, or not
// at the line's beginning.
bool is_almost_fence(std::string_view line) {
  constexpr std::string_view bytes_of_dashes = "-–—－";
  const std::string_view dashes = trim(line);
  return dashes.size() > 1 && dashes.find_first_not_of(bytes_of_dashes) == std::string_view::npos;
}

// Says where the line is missing that closes the front matter which begins at `at`: where something
// like it is, or else before the first empty line.
void report_unclosed(std::string_view text, size_t at, Diagnostics& diagnostics) {
  while (is_full_edition && at < text.size()) {
    const Line line = line_at(text, at);
    if (is_almost_fence(line.text) || trim(line.text).empty()) break;
    at = line.next;
  }
  diagnostics.add(at, Severity::warning, [] {
    return "The front matter above is not closed within 64 KB and is shown as text; a line of "
           "exactly three dashes (---) must stand here.";
  });
}

// Between dashes: fields, or a document that begins with a thematic break.
std::optional<FrontMatter> read_fenced(std::string_view text, size_t begin,
                                       Diagnostics& diagnostics) {
  const std::optional<Block> block = find_block(text, begin, Closing::dashes_or_dots);
  if (!block) {
    if (begin < text.size()) {
      const std::string_view line = line_at(text, begin).text;
      if (!key_of_line(line).empty() || begins_common_field(line)) {
        report_unclosed(text, begin, diagnostics);
      }
    }
    return std::nullopt;
  }
  const std::string_view content = block->content(text);
  YamlResult result = read_yaml(content);
  if (result.problem != YamlProblem::none && !looks_like_fields(content)) return std::nullopt;
  return take_fields(text, *block, std::move(result), 0, diagnostics);
}

// Hexo's form without the opening line. `Note: this` over a line of dashes is a heading in
// Markdown, so the first key has to be one that front matter is known to hold.
std::optional<FrontMatter> read_unopened(std::string_view text, Diagnostics& diagnostics) {
  if (!begins_common_field(line_at(text, 0).text)) return std::nullopt;
  const std::optional<Block> block = find_block(text, 0, Closing::dashes);
  if (!block) return std::nullopt;
  return take_fields(text, *block, read_yaml(block->content(text)), 0, diagnostics);
}

// Hexo's JSON, with or without the opening line and the outer braces. JSON's values are YAML's
// flow values, so the same reader serves.
std::optional<FrontMatter> read_json(std::string_view text, size_t begin,
                                     Diagnostics& diagnostics) {
  const std::optional<Block> block = find_block(text, begin, Closing::semicolons);
  if (!block) return std::nullopt;
  const std::string_view content = block->content(text);
  const bool has_braces = trim(content).starts_with('{');
  YamlResult result = has_braces ? read_yaml(content) : read_yaml(concatenate({"{", content, "}"}));
  return take_fields(text, *block, std::move(result), has_braces ? 0 : 1, diagnostics);
}

// Hugo's TOML is another language; what to write instead is soon said.
std::optional<FrontMatter> refuse_toml(std::string_view text, size_t begin,
                                       Diagnostics& diagnostics) {
  const std::optional<Block> block = find_block(text, begin, Closing::pluses);
  if (!block) return std::nullopt;
  const auto problem = [] {
    return "It is TOML, which is not read here; write it as YAML: --- for each +++, and a colon "
           "and a space for each equals sign.";
  };
  return refuse(text, *block, 0, problem, diagnostics);
}

}  // namespace

FrontMatter read_front_matter(std::string_view text, Diagnostics& diagnostics) {
  std::optional<FrontMatter> front_matter;
  if (!text.empty()) {
    const Line first = line_at(text, 0);
    const std::string_view fence = trim_end(first.text);
    if (fence == "---") {
      front_matter = read_fenced(text, first.next, diagnostics);
    } else if (fence == "+++") {
      front_matter = refuse_toml(text, first.next, diagnostics);
    } else if (fence == ";;;") {
      front_matter = read_json(text, first.next, diagnostics);
    } else {
      if (fence.starts_with('"') || fence.starts_with('{')) {
        front_matter = read_json(text, 0, diagnostics);
      }
      if (!front_matter) front_matter = read_unopened(text, diagnostics);
    }
  }
  if (!front_matter) front_matter.emplace();
  front_matter->fields.kind = Value::Kind::mapping;
  return std::move(*front_matter);
}

}  // namespace glassine
