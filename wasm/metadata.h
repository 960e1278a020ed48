#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diagnostics.h"
#include "edition.h"
#include "html_writer.h"
#include "language.h"
#include "location.h"
#include "outline.h"
#include "value.h"

namespace glassine {

// What a page says of itself to whoever shows it.
struct Metadata {
  std::string title;           // of the front matter, or else the first heading of level 1
  bool title_in_body = false;  // that heading stands in the HTML already
  std::string language;        // of what is shown; empty: the page does not say
  Direction direction = Direction::left_to_right;
  std::vector<std::string> languages;  // that the page can be read in, in the switch's order
  std::string default_language;        // empty: the page does not say
  Outline outline;
  Value front_matter;              // a mapping, resolved for the language
  std::vector<Location> formulas;  // in the order of the HTML
  std::vector<Diagnostic> diagnostics;
  FullEditionUse full_edition = FullEditionUse::nothing;
  Refusal refusal = Refusal::none;
};

// The metadata as a JSON object, its members named as web/js/engine.js documents them.
std::string to_json(const Metadata& metadata);

}  // namespace glassine
