#include "contents.h"

#include "ascii.h"
#include "escape.h"
#include "word_list.h"

namespace glassine {
namespace {

// Takes `start` and `end` off `text` where it has both.
bool take_ends(std::string_view& text, std::string_view start, std::string_view end) {
  const bool has_both =
      text.size() >= start.size() + end.size() && text.starts_with(start) && text.ends_with(end);
  if (has_both) text = text.substr(start.size(), text.size() - start.size() - end.size());
  return has_both;
}

}  // namespace

bool stands_for_contents(std::string_view html, std::string_view last_text) {
  html = trim(html);
  // What is escaped in the source is meant as it stands: the last text then begins behind its [.
  if (last_text.starts_with('[')) {
    const bool is_paragraph =
        take_ends(html, "<p>[[", "]]</p>") || take_ends(html, "<p>[", "]</p>");
    return is_paragraph && lists_word("toc TOC Toc", html);
  }
  if (!last_text.starts_with("{:toc}")) return false;
  const bool is_list = take_ends(html, "<ul>\n<li>", "\n{:toc}</li>\n</ul>") ||
                       take_ends(html, "<ol>\n<li>", "\n{:toc}</li>\n</ol>");
  if (!is_list) return false;
  take_ends(html, "", "<br />");
  return html.find_first_of("<\n") == std::string_view::npos;
}

std::string contents_as_html(const Outline& outline) {
  std::string html;
  std::string open;  // the levels of the items that are open, one byte each
  for (size_t index = outline.has_title ? 1 : 0; index < outline.entries.size(); ++index) {
    const OutlineEntry& entry = outline.entries[index];
    const char level = static_cast<char>(entry.level);
    if (open.empty() || open.back() < level) {
      html += open.empty() ? "<ul>\n" : "\n<ul>\n";
      open += level;
    } else {
      // An item that is less deep than all before it stands beside the first.
      for (; open.size() > 1 && open[open.size() - 2] >= level; open.pop_back()) {
        html += "</li>\n</ul>\n";
      }
      html += "</li>\n";
      open.back() = level;
    }
    html += "<li><a href=\"#";
    append_escaped_url(html, entry.id);
    html += "\">";
    append_escaped(html, entry.text);
    html += "</a>";
  }
  for (; !open.empty(); open.pop_back()) html += "</li>\n</ul>\n";
  return html;
}

}  // namespace glassine
