// Renders whole pages. The first line is the reader's languages, between commas; the rest is the
// page. What has to hold for every input is checked here; the sanitizers see to the rest.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "ascii.h"
#include "page.h"
#include "url_policy.h"
#include "utf8.h"
#include "word_list.h"

namespace {

constexpr std::string_view elements =
    "a b blockquote code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 i ins kbd "
    "li ol p picture pre q rp rt ruby s samp section span strike strong sub summary sup table "
    "tbody "
    "td tfoot th thead tr tt ul var";
constexpr std::string_view void_elements = "br hr img input source";
constexpr std::string_view attributes =
    "abbr align alt aria-describedby aria-label aria-labelledby border cellpadding cellspacing "
    "checked cite class clear colspan "
    "compact data-level data-offset datetime dir disabled headers height href hspace id lang "
    "longdesc media noshade nowrap open role rowspan rules scope size src srcset start summary "
    "title "
    "type valign value vspace width";
constexpr std::string_view addresses = "cite href longdesc src srcset";
// A browser closes an open <p> before any of these, wherever in it they stand.
constexpr std::string_view blocks =
    "blockquote details div dl figcaption figure h1 h2 h3 h4 h5 h6 hr ol p pre section summary "
    "table ul dd dt li";
// What a browser puts around each of these, moves or leaves out where it is not there already.
constexpr std::string_view parents =
    "li:ul li:ol dd:dl dt:dl rp:ruby rt:ruby td:tr th:tr tr:tbody tr:thead tr:tfoot tbody:table "
    "thead:table tfoot:table";
constexpr std::string_view needing_parents = "dd dt li rp rt td th tr tbody thead tfoot";
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
  std::vector<std::string_view> names;
  while (!text.empty() && text != " /") {
    require(text.front() == ' ', "an attribute follows another without a space");
    text.remove_prefix(1);
    const std::string_view name = take_until(text, '=');
    require(glassine::lists_word(attributes, name), "an attribute is not on the list");
    require(std::find(names.begin(), names.end(), name) == names.end(), "an attribute is doubled");
    names.push_back(name);
    require(text.starts_with('"'), "an attribute's value is not in quotes");
    text.remove_prefix(1);
    require(text.find('"') != std::string_view::npos, "an attribute's value has no end");
    const std::string_view value = take_until(text, '"');
    require(value.find('<') == std::string_view::npos, "an attribute's value holds a tag");
    if (name == "id") require(!value.starts_with("glassine:"), "an id is the site's");
    if (!glassine::lists_word(addresses, name)) continue;
    require(glassine::is_url_allowed(value, glassine::UrlUse::link), "an address may do harm");
    require(std::none_of(value.begin(), value.end(), [](char c) { return c < ' ' && c >= 0; }),
            "an address holds what browsers leave out");
  }
}

// That a browser leaves the element where it is written (WHATWG HTML, 13.2.6.4).
void check_place(const std::vector<std::string_view>& open, std::string_view name) {
  using glassine::lists_word;
  const std::string_view parent = open.empty() ? std::string_view() : open.back();
  if (lists_word(needing_parents, name)) {
    require(lists_word(parents, std::string(name).append(":").append(parent)),
            "an element is not in its parent");
  } else {
    require(!lists_word("table thead tbody tfoot tr", parent), "content of a table is in no cell");
  }
  const bool is_heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
  require(!is_heading || parent.size() != 2 || parent[0] != 'h' || parent == "hr",
          "a heading is in a heading");
  for (auto outer = open.rbegin(); outer != open.rend() && *outer != "td" && *outer != "th";
       ++outer) {
    require(*outer != "p" || !lists_word(blocks, name), "a block is in a paragraph");
  }
  require(name != "a" || std::find(open.begin(), open.end(), "a") == open.end(),
          "a link is in a link");
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
    check_place(open, name);
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
