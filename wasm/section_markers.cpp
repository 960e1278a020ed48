#include "section_markers.h"

#include <algorithm>
#include <array>
#include <optional>

#include "ascii.h"
#include "lines.h"

namespace glassine {
namespace {

// HTML blocks that go on over blank lines until their own end appears (CommonMark 0.31.2, 4.6,
// kinds 1 to 5). The last kind that fits wins, as `<!` begins three of them.
struct HtmlBlockKind {
  std::string_view start;
  std::string_view end;
};
constexpr std::array<HtmlBlockKind, 8> html_block_kinds = {{{"<pre", "</pre>"},
                                                            {"<script", "</script>"},
                                                            {"<style", "</style>"},
                                                            {"<textarea", "</textarea>"},
                                                            {"<?", "?>"},
                                                            {"<!", ">"},
                                                            {"<![CDATA[", "]]>"},
                                                            {"<!--", "-->"}}};

bool starts_with_ignoring_case(std::string_view text, std::string_view start) {
  return equal_ignoring_ascii_case(text.substr(0, start.size()), start);
}

bool contains_ignoring_case(std::string_view text, std::string_view part) {
  return std::search(text.begin(), text.end(), part.begin(), part.end(), [](char a, char b) {
           return to_ascii_lower(a) == to_ascii_lower(b);
         }) != text.end();
}

const HtmlBlockKind* html_block_started_by(std::string_view content) {
  const HtmlBlockKind* found = nullptr;
  for (const HtmlBlockKind& kind : html_block_kinds) {
    if (!starts_with_ignoring_case(content, kind.start)) continue;
    const std::string_view after = content.substr(kind.start.size());
    const bool is_name = is_ascii_letter(kind.start.back());
    const bool name_ends =
        after.empty() || after.front() == ' ' || after.front() == '\t' || after.front() == '>';
    const bool is_declaration = kind.start == "<!";
    const bool letter_follows = !after.empty() && is_ascii_letter(after.front());
    if ((!is_name || name_ends) && (!is_declaration || letter_follows)) found = &kind;
  }
  return found;
}

// The tag of `<!-- lang:en -->`; nothing where the line is no such comment. What was certainly
// meant as one, `lang=en`, `lang：en` or `/lang`, is a tag that cannot be.
std::optional<std::string_view> tag_of_comment(std::string_view line) {
  std::string_view content = trim(line);
  if (!content.starts_with("<!--") || !content.ends_with("-->") || content.size() < 7) return {};
  content = trim(content.substr(4, content.size() - 7));
  if (content.find("-->") != std::string_view::npos) return {};
  if (content.starts_with("/lang")) return content;
  if (!starts_with_ignoring_case(content, "lang")) return {};
  content = trim(content.substr(4));
  if (content.starts_with(':')) return trim(content.substr(1));
  if (content.starts_with('=') || content.starts_with("\uFF1A")) return content;
  return {};
}

// The tag of `<div lang="en">`, quoted in any of HTML's ways and with no other attribute.
std::optional<std::string_view> tag_of_div(std::string_view line) {
  std::string_view content = trim(line);
  if (!starts_with_ignoring_case(content, "<div") || !content.ends_with('>')) return {};
  content = content.substr(4, content.size() - 5);
  const std::string_view attribute = trim(content);
  if (attribute.size() == content.size() || !starts_with_ignoring_case(attribute, "lang"))
    return {};
  std::string_view value = trim(attribute.substr(4));
  if (!value.starts_with('=')) return {};
  value = trim(value.substr(1));
  const bool is_quoted = value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
                         value.front() == value.back();
  if (is_quoted) value = value.substr(1, value.size() - 2);
  if (value.find_first_of(" \t\"'=<>`") != std::string_view::npos) return {};
  return value;
}

size_t count_ignoring_case(std::string_view text, std::string_view part) {
  size_t count = 0;
  for (size_t at = 0; at + part.size() <= text.size(); ++at) {
    if (starts_with_ignoring_case(text.substr(at), part)) ++count;
  }
  return count;
}

class MarkerFinder {
 public:
  void read(const Line& line) {
    measure_indentation(line.text);
    if (rest_.empty()) return;
    if (in_leaf() && indentation_ < leaf_container_) leave_leaf();
    if (in_leaf()) {
      if (leaf_ends_with(line.text)) leave_leaf();
      return;
    }
    while (indentation_ < item_content()) items_.pop_back();
    if (indentation_ - item_content() < 4) {
      if (items_.empty() && read_marker(line)) return;
      report_misplaced(line);
    }
    enter_containers_and_leaf();
  }

  std::vector<SectionMarker> take_markers() { return std::move(markers_); }

 private:
  void measure_indentation(std::string_view text) {
    indentation_ = 0;
    size_t at = 0;
    for (; at < text.size() && (text[at] == ' ' || text[at] == '\t'); ++at) {
      indentation_ = text[at] == '\t' ? indentation_ / 4 * 4 + 4 : indentation_ + 1;
    }
    rest_ = text.substr(at);
  }

  // Fenced code and HTML blocks of kinds 1 to 5: leaves whose lines are not Markdown. They end
  // with their own end, or with the list item that holds them.
  bool in_leaf() const { return fence_length_ > 0 || !html_end_.empty(); }
  void leave_leaf() {
    fence_length_ = 0;
    html_end_ = {};
  }
  bool leaf_ends_with(std::string_view line) const {
    if (fence_length_ == 0) return contains_ignoring_case(line, html_end_);
    const size_t length = std::min(rest_.find_first_not_of(fence_character_), rest_.size());
    return indentation_ - leaf_container_ < 4 && length >= fence_length_ &&
           trim(rest_.substr(length)).empty();
  }

  bool read_marker(const Line& line) {
    if (const auto tag = tag_of_comment(line.text)) {
      add(SectionMarker::Kind::comment, *tag, line);
      return true;
    }
    if (div_depth_ == 0) {
      const auto tag = tag_of_div(line.text);
      if (tag) {
        add(SectionMarker::Kind::div_open, *tag, line);
        div_depth_ = 1;
      }
      return tag.has_value();
    }
    // Inside such a div, the divs that it holds are counted, so that its own end is found.
    const size_t opened = count_ignoring_case(rest_, "<div");
    const size_t closed = count_ignoring_case(rest_, "</div");
    const bool closes_it = div_depth_ == 1 && equal_ignoring_ascii_case(trim(rest_), "</div>");
    if (closes_it) add(SectionMarker::Kind::div_close, {}, line);
    div_depth_ = closes_it ? 0 : std::max<size_t>(div_depth_ + opened, closed + 1) - closed;
    return closes_it;
  }

  // A comment as above, behind a list's or a quotation's signs or indented as their content.
  void report_misplaced(const Line& line) {
    const size_t start = std::min(rest_.find_first_not_of(" >-+*1.)"), rest_.size());
    if ((start > 0 || !items_.empty()) && tag_of_comment(rest_.substr(start))) {
      add(SectionMarker::Kind::misplaced, {}, line);
    }
  }

  void add(SectionMarker::Kind kind, std::string_view tag, const Line& line) {
    markers_.push_back({kind, tag, line.begin, line.next});
  }

  // Follows the list items that this line begins, then the leaf that it may open inside them.
  void enter_containers_and_leaf() {
    while (indentation_ - item_content() < 4) {
      const size_t width = list_marker_width();
      if (width == 0) break;
      const size_t before = indentation_ + width;
      const std::string_view after = rest_.substr(width);
      measure_indentation(after);
      const bool content_follows = !rest_.empty() && indentation_ <= 4;
      items_.push_back(before + (content_follows ? indentation_ : 1));
      if (rest_.empty()) return;
      indentation_ += before;
    }
    if (indentation_ - item_content() >= 4) return;
    const char first = rest_.front();
    if (first == '`' || first == '~') {
      const size_t length = std::min(rest_.find_first_not_of(first), rest_.size());
      const bool is_code_span = first == '`' && rest_.find('`', length) != std::string_view::npos;
      if (length < 3 || is_code_span) return;
      fence_character_ = first;
      fence_length_ = length;
    } else if (const HtmlBlockKind* kind = html_block_started_by(rest_)) {
      // A comment's end may share characters with its start: <!--> is whole.
      const size_t from = kind->end == "-->" ? 2 : kind->start.size();
      if (!contains_ignoring_case(rest_.substr(from), kind->end)) html_end_ = kind->end;
    }
    leaf_container_ = item_content();
  }

  // Length of the bullet or number that `rest_` begins with, 0 where it is none (CommonMark, 5.2).
  size_t list_marker_width() const {
    size_t width = 0;
    if (rest_.empty()) return 0;
    if (rest_.front() == '-' || rest_.front() == '+' || rest_.front() == '*') {
      width = 1;
    } else {
      while (width < rest_.size() && width < 10 && is_ascii_digit(rest_[width])) ++width;
      const bool is_number = width > 0 && width < 10 && width < rest_.size() &&
                             (rest_[width] == '.' || rest_[width] == ')');
      if (!is_number) return 0;
      ++width;
    }
    const bool ends = width == rest_.size() || rest_[width] == ' ' || rest_[width] == '\t';
    return ends ? width : 0;
  }

  // The column at which the innermost open list item's content begins; 0 outside lists.
  size_t item_content() const { return items_.empty() ? 0 : items_.back(); }

  std::vector<SectionMarker> markers_;
  std::vector<size_t> items_;  // the open list items, outermost first, by their content's column
  std::string_view rest_;      // the line, or what is left of it, from its first non-space
  size_t indentation_ = 0;     // column of rest_
  size_t leaf_container_ = 0;  // item_content() when the leaf was opened
  char fence_character_ = 0;
  size_t fence_length_ = 0;    // of the fence that is open; 0: none
  std::string_view html_end_;  // what ends the HTML block that is open; empty: none
  size_t div_depth_ = 0;       // open divs from the last div_open on
};

}  // namespace

std::vector<SectionMarker> find_section_markers(std::string_view text, size_t body) {
  MarkerFinder finder;
  for (size_t at = body; at < text.size();) {
    const Line line = line_at(text, at);
    finder.read(line);
    at = line.next;
  }
  return finder.take_markers();
}

}  // namespace glassine
