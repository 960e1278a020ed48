#include "page.h"

#include <vector>

#include "ascii.h"
#include "concatenate.h"
#include "contents.h"
#include "escape.h"
#include "fields.h"
#include "front_matter.h"
#include "lines.h"
#include "reader_document.h"
#include "sections.h"
#include "utf8.h"

namespace glassine {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Valid UTF-8 without a byte order mark: `source` itself, or a repaired copy kept in `repaired`.
std::string_view to_valid_text(std::string_view source, std::string& repaired,
                               Diagnostics& diagnostics) {
  if (source.starts_with(byte_order_mark)) source.remove_prefix(byte_order_mark.size());
  const size_t invalid = find_invalid_utf8(source);
  if (invalid == std::string_view::npos) return source;
  diagnostics.add(invalid, Severity::warning, [&] {
    return "This file is not plain text in UTF-8 from here on; what could not be read is "
           "shown as \xEF\xBF\xBD. Save the file as UTF-8.";
  });
  repaired = repair_utf8(source);
  return repaired;
}

struct Languages {
  std::vector<std::string> available;  // in the switch's order
  std::string preset;                  // the default; empty: the page does not say
  std::string chosen;                  // for this reader
};

Languages choose_language(const Value& fields, std::span<const std::string> declared,
                          std::span<const Section> sections,
                          std::span<const std::string_view> wanted) {
  std::vector<std::string> with_text;
  for (const Section& section : sections) {
    if (!section.language.empty() && !find_tag(with_text, section.language)) {
      with_text.push_back(section.language);
    }
  }

  Languages languages;
  const std::string_view stated = text_field(fields, "lang");
  if (is_language_tag(stated)) {
    languages.preset = stated;
  } else if (!declared.empty()) {
    languages.preset = declared.front();
  } else if (!with_text.empty()) {
    languages.preset = with_text.front();
  }

  // The default has the text for all, so it can be read even where no section is in it.
  const auto add = [&](const std::string& tag) {
    if (!tag.empty() && !find_tag(languages.available, tag)) languages.available.push_back(tag);
  };
  for (const std::string& tag : declared) {
    if (find_tag(with_text, tag) || equal_ignoring_ascii_case(tag, languages.preset)) add(tag);
  }
  add(languages.preset);
  for (const std::string& tag : with_text) add(tag);

  const std::optional<size_t> found = look_up_language(wanted, languages.available);
  languages.chosen = found ? languages.available[*found] : languages.preset;
  return languages;
}

LineBreaks line_breaks_of(const Value& fields, LineBreaks preset) {
  const std::string_view stated = text_field(fields, "breaks");
  if (stated == "true") return LineBreaks::hard;
  if (stated == "false") return LineBreaks::soft;
  return preset;
}

[[maybe_unused]] void insert_contents(WrittenHtml& written, const Outline& outline, size_t limit) {
  if (written.contents_place == std::string::npos) return;
  const std::string contents = contents_as_html(outline);
  if (written.html.size() + contents.size() > limit) return;
  written.html.insert(written.contents_place, contents);
}

void report_missing_languages(std::span<const std::string> declared, const Languages& languages,
                              Diagnostics& diagnostics) {
  if (languages.available.empty()) return;
  for (const std::string& tag : declared) {
    if (find_tag(languages.available, tag)) continue;
    diagnostics.add(0, Severity::warning, [&] {
      return concatenate(
          {"The front matter lists the language \"", tag, "\", but no section is in it."});
    });
  }
}

Direction direction_of_page(const Value& fields, std::string_view language) {
  const std::string_view stated = text_field(fields, "dir");
  if (stated == "rtl") return Direction::right_to_left;
  if (stated == "ltr") return Direction::left_to_right;
  return direction_of(language);
}

std::string_view explain(Refusal refusal) {
  switch (refusal) {
    case Refusal::none:
      return "";
    case Refusal::input_too_large:
      return "This file is larger than 10 MB and is not rendered.";
    case Refusal::nested_too_deep:
      return "Lists or quotations are nested more than 256 deep here; the page is shown as text.";
    case Refusal::output_too_large:
      return "This page would become more than 64 times as large as its file; it is shown as text.";
  }
  return "";
}

void refuse(Page& page, Refusal refusal, Diagnostics& diagnostics) {
  page.html.clear();
  page.metadata.outline = {};
  page.metadata.refusal = refusal;
  diagnostics.add(0, Severity::error, [&] { return explain(refusal); });
}

void settle_diagnostics(Metadata& metadata, Diagnostics& diagnostics, std::string_view text) {
  if constexpr (is_full_edition) {
    metadata.diagnostics = diagnostics.located_in(text);
  } else if (!diagnostics.is_empty() && metadata.full_edition == FullEditionUse::nothing) {
    metadata.full_edition = FullEditionUse::remarks;
  }
}

// A front matter that could not be read stands above the text as its author wrote it, but for its
// line endings: HTML has one.
std::string refused_block_as_html(std::string_view block) {
  if (!is_full_edition || block.empty()) return {};
  std::string html = concatenate(
      {"<pre><code class=\"language-", block.starts_with('+') ? "toml" : "yaml", "\">"});
  for (size_t at = 0; at < block.size();) {
    const Line line = line_at(block, at);
    append_escaped(html, line.text);
    if (line.next > at + line.text.size()) html += '\n';
    at = line.next;
  }
  return html + "</code></pre>\n";
}

}  // namespace

Page render_page(std::string_view source, std::span<const std::string_view> wanted,
                 LineBreaks preset_breaks, SourceMarks marks) {
  if (source.size() > maximum_input_size) return refuse_oversized_input();
  Diagnostics diagnostics;
  std::string repaired;
  const std::string_view text = to_valid_text(source, repaired, diagnostics);

  FrontMatter front_matter = read_front_matter(text, diagnostics);
  const std::vector<std::string> declared = declared_languages(front_matter.fields, diagnostics);
  const std::vector<Section> sections =
      divide_into_sections(text, front_matter.body, declared, diagnostics);
  const Languages languages = choose_language(front_matter.fields, declared, sections, wanted);
  report_missing_languages(declared, languages, diagnostics);

  Page page;
  Metadata& metadata = page.metadata;
  resolve_fields(front_matter.fields, languages.chosen, languages.preset);
  metadata.front_matter = std::move(front_matter.fields);
  metadata.language = languages.chosen;
  metadata.direction = direction_of_page(metadata.front_matter, languages.chosen);
  metadata.languages = languages.available;
  metadata.default_language = languages.preset;
  metadata.title = text_field(metadata.front_matter, "title");

  const LineBreaks line_breaks = line_breaks_of(metadata.front_matter, preset_breaks);
  const ReaderDocument document(text, sections, languages.chosen);
  if (!is_full_edition &&
      (!front_matter.refused.empty() || holds_text_for_full_edition(document.text()))) {
    metadata.full_edition = FullEditionUse::page;
    return page;
  }
  WrittenHtml written = write_html(document, Dialect::page, line_breaks, diagnostics, marks);
  if (written.needs_full_edition) {
    metadata.full_edition = FullEditionUse::page;
  } else if (written.refusal != Refusal::none) {
    refuse(page, written.refusal, diagnostics);
  } else {
    metadata.outline = settle_outline(written, metadata.title);
    if constexpr (is_full_edition) {
      insert_contents(written, metadata.outline, output_limit(document.text().size()));
      metadata.formulas = locate_all(text, written.formulas);
    }
    metadata.title_in_body = metadata.outline.has_title;
    if (metadata.title.empty() && metadata.title_in_body) {
      metadata.title = metadata.outline.entries.front().text;
    }
    page.html = refused_block_as_html(front_matter.refused) + written.html;
  }
  settle_diagnostics(metadata, diagnostics, text);
  return page;
}

std::string render_for_conformance(std::string_view source, Dialect dialect) {
  const Section everything[] = {{std::string(), 0, source.size()}};
  const ReaderDocument document(source, everything, {});
  Diagnostics diagnostics;
  return write_html(document, dialect, LineBreaks::soft, diagnostics).html;
}

Page refuse_oversized_input() {
  Page page;
  Diagnostics diagnostics;
  refuse(page, Refusal::input_too_large, diagnostics);
  page.metadata.front_matter.kind = Value::Kind::mapping;
  settle_diagnostics(page.metadata, diagnostics, {});
  return page;
}

}  // namespace glassine
