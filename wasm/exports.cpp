#include <string>
#include <string_view>
#include <vector>

#include "arena.h"
#include "glassine.h"
#include "page.h"

#ifdef __EMSCRIPTEN__
#include <emscripten.h>
#define GLASSINE_EXPORT EMSCRIPTEN_KEEPALIVE
#else
#define GLASSINE_EXPORT
#endif

namespace {

// What is left of a page when it has been rendered.
struct Output {
  std::string html;
  std::string metadata;
};

Output& output() {
  static Output last;
  return last;
}

std::vector<std::string_view> split_at_commas(std::string_view list) {
  std::vector<std::string_view> items;
  while (!list.empty()) {
    const size_t comma = list.find(',');
    items.push_back(list.substr(0, comma));
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
  }
  return items;
}

void keep(glassine::Page&& page) {
  output().html = std::move(page.html);
  output().metadata = glassine::to_json(page.metadata);
}

#ifndef GLASSINE_CORE_EDITION
void render_conformance(std::string_view source, glassine::Dialect dialect) {
  output().html = glassine::render_for_conformance(source, dialect);
  output().metadata = "{}";
}
#endif

}  // namespace

extern "C" {

GLASSINE_EXPORT size_t glassine_maximum_input(void) { return glassine::maximum_input_size; }

GLASSINE_EXPORT void* glassine_allocate(size_t size) { return glassine::allocate_in_arena(size); }

GLASSINE_EXPORT void glassine_release(void) {
  output() = {};
  glassine::empty_arena();
}

GLASSINE_EXPORT void glassine_render(const char* source, size_t source_length,
                                     const char* languages, size_t languages_length,
                                     int has_hard_breaks, int has_source_marks) {
  if (source_length > glassine::maximum_input_size) return keep(glassine::refuse_oversized_input());
  const auto breaks = has_hard_breaks ? glassine::LineBreaks::hard : glassine::LineBreaks::soft;
  const auto marks =
      has_source_marks ? glassine::SourceMarks::offsets : glassine::SourceMarks::none;
  keep(glassine::render_page({source, source_length},
                             split_at_commas({languages, languages_length}), breaks, marks));
}

#ifndef GLASSINE_CORE_EDITION
GLASSINE_EXPORT void glassine_render_commonmark(const char* source, size_t source_length) {
  render_conformance({source, source_length}, glassine::Dialect::commonmark);
}
GLASSINE_EXPORT void glassine_render_gfm(const char* source, size_t source_length) {
  render_conformance({source, source_length}, glassine::Dialect::gfm);
}
#endif

GLASSINE_EXPORT const char* glassine_html(void) { return output().html.data(); }
GLASSINE_EXPORT size_t glassine_html_length(void) { return output().html.size(); }
GLASSINE_EXPORT const char* glassine_metadata(void) { return output().metadata.data(); }
GLASSINE_EXPORT size_t glassine_metadata_length(void) { return output().metadata.size(); }

}  // extern "C"
