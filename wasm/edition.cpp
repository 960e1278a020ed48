#include "edition.h"

#include <cstddef>

namespace glassine {
namespace {

// Between spaces: what each feature of the full edition begins with. Where one stands for itself,
// in code, say, a reader loads more than their page needs, and sees the same.
constexpr std::string_view texts = "{% {{ {: [toc] [TOC] [Toc]";

}  // namespace

bool holds_text_for_full_edition(std::string_view document) {
  for (std::string_view rest = texts; !rest.empty();) {
    const size_t end = rest.find(' ');
    if (document.find(rest.substr(0, end)) != std::string_view::npos) return true;
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return false;
}

}  // namespace glassine
