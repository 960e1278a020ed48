#include "html_writer.h"

#include <md4c.h>

#include <string_view>

#include "markdown_writer.h"
#include "parser_flags.h"

namespace glassine {
namespace {

constexpr unsigned parser_flags(Dialect dialect, LineBreaks line_breaks) {
  unsigned flags = line_breaks == LineBreaks::hard ? MD_FLAG_HARD_SOFT_BREAKS : 0;
  if (dialect != Dialect::commonmark) {
    flags |=
        MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEAUTOLINKS;
  }
  if (dialect == Dialect::page) flags |= MD_FLAG_CJK;
  if (is_full_edition && dialect == Dialect::page) {
    flags |= MD_FLAG_TEMPLATE_TAGS | MD_FLAG_LATEXMATHSPANS | MD_FLAG_FOOTNOTES;
  }
  return flags;
}

constexpr int stop_parsing = 1;

// What every callback returns to md4c.
int go_on_or_stop(const MarkdownWriter& writer) { return writer.may_go_on() ? 0 : stop_parsing; }

// md4c's callback that is a member function of the writer.
template <typename Type, void (MarkdownWriter::*handle)(Type, void*)>
int call(Type type, void* detail, void* user_data) {
  auto& writer = *static_cast<MarkdownWriter*>(user_data);
  (writer.*handle)(type, detail);
  return go_on_or_stop(writer);
}

}  // namespace

WrittenHtml write_html(const ReaderDocument& document, Dialect dialect, LineBreaks line_breaks,
                       Diagnostics& diagnostics, SourceMarks marks) {
  MarkdownWriter writer(document, dialect, diagnostics, marks);
  MD_PARSER parser{};
  parser.flags = parser_flags(dialect, line_breaks);
  parser.enter_block = call<MD_BLOCKTYPE, &MarkdownWriter::enter_block>;
  parser.leave_block = call<MD_BLOCKTYPE, &MarkdownWriter::leave_block>;
  parser.enter_span = call<MD_SPANTYPE, &MarkdownWriter::enter_span>;
  parser.leave_span = call<MD_SPANTYPE, &MarkdownWriter::leave_span>;
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user_data) {
    auto& self = *static_cast<MarkdownWriter*>(user_data);
    self.text(type, {text, size});
    return go_on_or_stop(self);
  };
  const std::string_view text = document.text();
  const int result = md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &writer);
  // md4c itself fails for want of memory, which ends the module, or at its cap on containers.
  return writer.finish(result == 0              ? Refusal::none
                       : result == stop_parsing ? Refusal::output_too_large
                                                : Refusal::nested_too_deep);
}

}  // namespace glassine
