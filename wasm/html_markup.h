#pragma once

#include <md4c.h>

#include <string_view>

#include "edition.h"
#include "html_elements.h"

// The HTML of each of md4c's blocks and spans, laid out as CommonMark's reference implementation
// lays it out.
namespace glassine {

struct Markup {
  std::string_view open;  // without its ">" where attributes or a level may follow
  std::string_view close;
};

// No `default` in these: a kind that a newer md4c adds is to fail the build, not to vanish.
constexpr Markup markup_of(MD_BLOCKTYPE type) {
  switch (type) {
    case MD_BLOCK_QUOTE:
      return {"<blockquote>\n", "</blockquote>\n"};
    case MD_BLOCK_UL:
      return {"<ul>\n", "</ul>\n"};
    case MD_BLOCK_OL:
      return {"<ol", "</ol>\n"};
    case MD_BLOCK_LI:
      return {"<li>", "</li>\n"};
    case MD_BLOCK_HR:
      return {"<hr />\n", ""};
    case MD_BLOCK_H:
      return {"<h", "</h"};
    case MD_BLOCK_CODE:
      return {"<pre><code", "</code></pre>\n"};
    case MD_BLOCK_P:
      return {"<p>", "</p>\n"};
    case MD_BLOCK_TABLE:
      return {"<table>\n", "</table>\n"};
    case MD_BLOCK_THEAD:
      return {"<thead>\n", "</thead>\n"};
    case MD_BLOCK_TBODY:
      return {"<tbody>\n", "</tbody>\n"};
    case MD_BLOCK_TR:
      return {"<tr>\n", "</tr>\n"};
    case MD_BLOCK_TH:
      return {"<th", "</th>\n"};
    case MD_BLOCK_TD:
      return {"<td", "</td>\n"};
    case MD_BLOCK_FOOTNOTE_DEF_SECTION:
      if constexpr (!is_full_edition) break;
      return {"<section", "</ol>\n</section>\n"};
    case MD_BLOCK_FOOTNOTE_DEF:
      if constexpr (!is_full_edition) break;
      return {"<li", "</li>\n"};
    case MD_BLOCK_DOC:
    case MD_BLOCK_HTML:
    case MD_BLOCK_ADMONITION:  // not switched on in md4c
      break;
  }
  return {};
}

constexpr Markup markup_of(MD_SPANTYPE type) {
  switch (type) {
    case MD_SPAN_EM:
      return {"<em>", "</em>"};
    case MD_SPAN_STRONG:
      return {"<strong>", "</strong>"};
    case MD_SPAN_A:
      return {"<a", "</a>"};
    case MD_SPAN_CODE:
      return {"<code>", "</code>"};
    case MD_SPAN_DEL:
      return {"<del>", "</del>"};
    case MD_SPAN_IMG:
      return {"<img", " />"};
    case MD_SPAN_LATEXMATH:
      if constexpr (!is_full_edition) break;
      return {"<code class=\"math-inline\">", "</code>"};
    case MD_SPAN_LATEXMATH_DISPLAY:
      if constexpr (!is_full_edition) break;
      return {"<code class=\"math-display\">", "</code>"};
    case MD_SPAN_WIKILINK:  // the rest is not switched on in md4c
    case MD_SPAN_U:
    case MD_SPAN_SPOILER:
    case MD_SPAN_SUPERSCRIPT:
    case MD_SPAN_SUBSCRIPT:
    case MD_SPAN_MARK:
    case MD_SPAN_FOOTNOTE_REF:  // footnotes.cpp
      break;
  }
  return {};
}

// Those that raw HTML has to heed: what OpenElements asks for.
constexpr const Element* element_of(MD_BLOCKTYPE type) {
  constexpr const Element* paragraph = find_element("p");
  constexpr const Element* heading = find_element("h1");
  constexpr const Element* quotation = find_element("blockquote");
  return !is_full_edition         ? nullptr
         : type == MD_BLOCK_P     ? paragraph
         : type == MD_BLOCK_H     ? heading
         : type == MD_BLOCK_QUOTE ? quotation
                                  : nullptr;
}

constexpr const Element* element_of(MD_SPANTYPE type) {
  constexpr const Element* link = find_element("a");
  return is_full_edition && type == MD_SPAN_A ? link : nullptr;
}

constexpr std::string_view alignment_attribute(MD_ALIGN align) {
  switch (align) {
    case MD_ALIGN_DEFAULT:
      return ">";
    case MD_ALIGN_LEFT:
      return " align=\"left\">";
    case MD_ALIGN_CENTER:
      return " align=\"center\">";
    case MD_ALIGN_RIGHT:
      return " align=\"right\">";
  }
  return ">";
}

}  // namespace glassine
