// Renders whole pages. The first line is the reader's languages, between commas; the rest is the
// page. What has to hold for every input is checked here; the sanitizers see to the rest.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "ascii.h"
#include "page.h"
#include "utf8.h"
#include "word_list.h"

namespace {

constexpr std::string_view elements =
    "a blockquote code del em figcaption figure h1 h2 h3 h4 h5 h6 li ol p pre strong table tbody "
    "td th thead tr ul";
constexpr std::string_view void_elements = "br hr img input";
constexpr std::string_view attributes =
    "align alt checked class data-level data-offset disabled href id src start title type";
constexpr size_t maximum_depth = 256;

void require(bool condition, const char* what) {
  if (condition) return;
  std::fprintf(stderr, "page_fuzzer: %s\n", what);
  std::abort();
}

// Takes what stands before `end` off `text`, and `end` with it.
std::string_view take_until(std::string_view& text, char end) {
  const size_t length = std::min(text.find(end), text.size());
  const std::string_view taken = text.substr(0, length);
  text.remove_prefix(std::min(length + 1, text.size()));
  return taken;
}

// The attributes of a start tag, up to its end. None can hold what would end it early.
void check_attributes(std::string_view text) {
  while (!text.empty() && text != " /") {
    require(text.front() == ' ', "an attribute follows another without a space");
    text.remove_prefix(1);
    const std::string_view name = take_until(text, '=');
    require(glassine::lists_word(attributes, name), "an attribute is not on the list");
    require(text.starts_with('"'), "an attribute's value is not in quotes");
    text.remove_prefix(1);
    require(text.find('"') != std::string_view::npos, "an attribute's value has no end");
    const std::string_view value = take_until(text, '"');
    require(value.find('<') == std::string_view::npos, "an attribute's value holds a tag");
  }
}

// Nothing but elements that the engine writes, each with an end of its own.
void check_html(std::string_view html) {
  std::vector<std::string_view> open;
  while (!html.empty()) {
    const std::string_view text = take_until(html, '<');
    require(text.find('>') == std::string_view::npos, "text holds the end of a tag");
    if (html.empty()) break;
    const bool is_end = html.front() == '/';
    if (is_end) html.remove_prefix(1);
    require(html.find('>') != std::string_view::npos, "a tag has no end");
    const std::string_view tag = take_until(html, '>');
    const std::string_view name = tag.substr(0, tag.find(' '));
    if (is_end) {
      require(!open.empty() && open.back() == tag, "an end tag has no start tag");
      open.pop_back();
      continue;
    }
    check_attributes(tag.substr(name.size()));
    if (glassine::lists_word(void_elements, name)) continue;
    require(glassine::lists_word(elements, name), "an element is not on the list");
    open.push_back(name);
    require(open.size() <= maximum_depth, "elements are nested too deep");
  }
  require(open.empty(), "a start tag has no end tag");
}

void check_page(const glassine::Page& page, size_t source_size) {
  const std::string metadata = glassine::to_json(page.metadata);
  constexpr size_t none = std::string_view::npos;
  require(glassine::find_invalid_utf8(page.html) == none, "the HTML is not UTF-8");
  require(glassine::find_invalid_utf8(metadata) == none, "the metadata is not UTF-8");
  require(page.html.size() <= source_size * 64 + 1024 * 1024, "the HTML is too large");
  check_html(page.html);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string_view source(reinterpret_cast<const char*>(data), size);
  std::string_view list = take_until(source, '\n');
  std::vector<std::string_view> languages;
  while (!list.empty()) languages.push_back(take_until(list, ','));

  // A copy of its exact size, so that AddressSanitizer sees a read beyond either end.
  const std::vector<char> copy(source.begin(), source.end());
  for (const auto marks : {glassine::SourceMarks::none, glassine::SourceMarks::offsets}) {
    check_page(glassine::render_page({copy.data(), copy.size()}, languages,
                                     glassine::LineBreaks::soft, marks),
               source.size());
  }
  return 0;
}
