#pragma once

#include <string_view>

// The module is built in two editions from the same sources, since a reader should not load what
// their page does not use. The core edition renders what most pages are made of. Where a page
// needs more, it says so in its metadata, and whoever shows the page asks the full edition, which
// renders every page: to the same HTML where the core edition renders it, too. Native builds are
// the full edition.
namespace glassine {

#ifdef GLASSINE_CORE_EDITION
constexpr bool is_full_edition = false;
#else
constexpr bool is_full_edition = true;
#endif

// What the full edition is needed for; always `nothing` of a page that it has rendered itself.
enum class FullEditionUse {
  nothing,
  remarks,  // the page is whole, but its diagnostics are kept back: their texts are for its author
  page,     // the page holds what only the full edition can render, and has no HTML yet
};

// Whether `document` holds a text that may begin what only the full edition knows.
bool holds_text_for_full_edition(std::string_view document);

}  // namespace glassine
