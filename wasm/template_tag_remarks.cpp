#include "template_tag_remarks.h"

namespace glassine {

void TemplateTagRemarks::report(std::string_view text, size_t offset) {
  constexpr size_t maximum = 10;
  if (!text.starts_with('{') || tags_ > maximum) return;
  ++tags_;
  diagnostics_.add(offset, Severity::warning, [&] {
    return tags_ > maximum ? "This page has more such tags, which are shown in the same way."
                           : "Tags of Hexo and Jekyll are not run here; this one is shown as it is "
                             "written.";
  });
}

}  // namespace glassine
