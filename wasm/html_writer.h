#pragma once

#include <string>
#include <vector>

#include "diagnostics.h"
#include "edition.h"
#include "headings.h"
#include "reader_document.h"
#include "source_marks.h"

namespace glassine {

enum class Dialect {
  page,        // GitHub Flavored Markdown as authors of pages use it, made safe
  commonmark,  // CommonMark 0.31.2 and nothing else, raw HTML passed through: for its tests
  gfm,         // the same with GitHub's extensions: for theirs
};

enum class LineBreaks { soft, hard };  // what a single line ending in a paragraph becomes

// Why a page is not shown as Markdown; its source is to be shown as text instead.
enum class Refusal {
  none,
  input_too_large,
  nested_too_deep,  // lists and quotations beyond md4c's cap (patches/md4c/0001)
  output_too_large,
};

struct WrittenHtml {
  std::string html;
  std::vector<Heading> headings;  // in order, the first 10,000; none in the conformance dialects
  std::vector<size_t> formulas;   // where each stands in the source, in the order of the HTML
  Refusal refusal;                // where there is one, the rest is unfinished
  bool needs_full_edition;  // as it is where the core edition has come upon more than it knows
  // Where in the HTML the page's contents are to stand; npos where their author put them nowhere.
  size_t contents_place = std::string::npos;
};

// The output for an input of that size is at most 64 times as large and 1 MB.
constexpr size_t output_limit(size_t input_size) { return input_size * 64 + 1024 * 1024; }

// Writes `document` as HTML, within output_limit().
WrittenHtml write_html(const ReaderDocument& document, Dialect dialect, LineBreaks line_breaks,
                       Diagnostics& diagnostics, SourceMarks marks = SourceMarks::none);

}  // namespace glassine
