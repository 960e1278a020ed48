#pragma once

#include <string>
#include <string_view>

#include "outline.h"

namespace glassine {

// Whether a block at the top level stands for the page's contents: a paragraph of [toc], [TOC],
// [Toc] or any of these in two pairs of brackets, or kramdown's list of one item whose second line
// is {:toc}. `html` is the whole block, `last_text` the document from the last text in it on, as
// its author wrote it.
bool stands_for_contents(std::string_view html, std::string_view last_text);

// The contents as a list of lists of links, without the page's title; empty where there are none.
std::string contents_as_html(const Outline& outline);

}  // namespace glassine
