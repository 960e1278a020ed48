#include "metadata.h"

#include "json_writer.h"

namespace glassine {
namespace {

std::string_view name_of(Refusal refusal) {
  switch (refusal) {
    case Refusal::none:
      return "";
    case Refusal::input_too_large:
      return "input-too-large";
    case Refusal::nested_too_deep:
      return "nested-too-deep";
    case Refusal::output_too_large:
      return "output-too-large";
  }
  return "";
}

std::string_view name_of(FullEditionUse use) {
  switch (use) {
    case FullEditionUse::nothing:
      return "";
    case FullEditionUse::remarks:
      return "remarks";
    case FullEditionUse::page:
      return "page";
  }
  return "";
}

void append_entry(std::string& out, const OutlineEntry& entry) {
  JsonObject object(out);
  object.number("level", entry.level);
  object.text("id", entry.id);
  object.text("text", entry.text);
}

void append_location(std::string& out, const Location& location) {
  JsonObject object(out);
  object.number("line", location.line);
  object.number("column", location.column);
}

void append_diagnostic(std::string& out, const Diagnostic& diagnostic) {
  JsonObject object(out);
  object.number("line", diagnostic.line);
  object.number("column", diagnostic.column);
  object.text("severity", diagnostic.severity == Severity::error ? "error" : "warning");
  object.text("message", diagnostic.message);
}

}  // namespace

std::string to_json(const Metadata& metadata) {
  std::string out;
  {
    JsonObject object(out);
    object.text("title", metadata.title);
    object.boolean("titleInBody", metadata.title_in_body);
    object.text("language", metadata.language);
    object.text("direction", metadata.direction == Direction::right_to_left ? "rtl" : "ltr");
    object.array("languages", metadata.languages, append_json_string);
    object.text("defaultLanguage", metadata.default_language);
    object.array("outline", metadata.outline.entries, append_entry);
    append_json(object.member("frontMatter"), metadata.front_matter);
    if (is_full_edition && !metadata.formulas.empty()) {
      object.array("formulas", metadata.formulas, append_location);
    }
    object.array("diagnostics", metadata.diagnostics, append_diagnostic);
    object.text("refusal", name_of(metadata.refusal));
    object.text("fullEdition", name_of(metadata.full_edition));
  }
  return out;
}

}  // namespace glassine
