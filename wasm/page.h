#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "html_writer.h"
#include "metadata.h"

namespace glassine {

constexpr size_t maximum_input_size = 10 * 1024 * 1024;  // bytes

struct Page {
  std::string html;  // empty where the page was refused
  Metadata metadata;
};

// Renders the page whose Markdown file holds `source`, any bytes, for a reader of `languages`
// (BCP 47 language ranges, best first). `preset_breaks` holds where the page itself does not say.
// Nothing fails: what is wrong with the page is among the metadata's diagnostics, and what cannot
// be rendered as a whole is named by its refusal.
Page render_page(std::string_view source, std::span<const std::string_view> languages,
                 LineBreaks preset_breaks = LineBreaks::soft,
                 SourceMarks marks = SourceMarks::none);

// Renders `source` as a conformance test of CommonMark or GFM wants it, raw HTML and all. The
// result is not safe to show.
std::string render_for_conformance(std::string_view source, Dialect dialect);

// The page for a source of more than maximum_input_size, without looking at it.
Page refuse_oversized_input();

}  // namespace glassine
