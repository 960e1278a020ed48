#include "edition.h"

#include "word_list.h"

namespace glassine {
namespace {

// Between spaces: what each feature of the full edition begins with. Where one stands for itself,
// in code, say, a reader loads more than their page needs, and sees the same.
constexpr std::string_view texts = "{% {{ {: [toc] [TOC] [Toc] [^";

}  // namespace

bool holds_text_for_full_edition(std::string_view document) {
  if (document.find('$') != document.rfind('$')) return true;  // a formula has two, an amount one
  return any_word(texts, [&](std::string_view text) { return document.find(text) != text.npos; });
}

}  // namespace glassine
