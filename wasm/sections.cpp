#include "sections.h"

#include <algorithm>

#include "ascii.h"
#include "concatenate.h"
#include "language.h"
#include "section_markers.h"

namespace glassine {
namespace {

using Kind = SectionMarker::Kind;

// Whether the div form is meant as sections here, for the tag of one such block.
class DivRule {
 public:
  DivRule(const std::vector<SectionMarker>& markers, std::span<const std::string> declared)
      : declared_(declared) {
    for (const SectionMarker& marker : markers) {
      if (marker.kind != Kind::div_open || covers_several_) continue;
      if (first_.empty()) first_ = marker.tag;
      covers_several_ =
          is_language_tag(marker.tag) && !equal_ignoring_ascii_case(first_, marker.tag);
    }
  }
  bool makes_section(std::string_view tag) const {
    return is_language_tag(tag) && (covers_several_ || find_tag(declared_, tag));
  }

 private:
  std::span<const std::string> declared_;
  std::string_view first_;
  bool covers_several_ = false;
};

class Divider {
 public:
  Divider(std::string_view text, size_t body, std::span<const std::string> declared,
          Diagnostics& diagnostics)
      : begin_(body), declared_(declared), diagnostics_(diagnostics), size_(text.size()) {}

  std::vector<Section> divide(const std::vector<SectionMarker>& markers) {
    const DivRule div_rule(markers, declared_);
    const SectionMarker* open_div = nullptr;
    for (const SectionMarker& marker : markers) {
      switch (marker.kind) {
        case Kind::div_open:
          if (div_rule.makes_section(marker.tag) && open(marker)) open_div = &marker;
          break;
        case Kind::div_close:
          if (open_div != nullptr) go_on_with({}, marker);
          open_div = nullptr;
          break;
        case Kind::comment:
          read_comment(marker, open_div != nullptr);
          break;
      }
    }
    if (open_div != nullptr) {
      diagnostics_.add(open_div->begin, Severity::warning, [&] {
        return "This <div lang> is never closed by a </div> alone on its line; its "
               "language goes on to the end of the page.";
      });
    }
    end_section(size_);
    return std::move(sections_);
  }

 private:
  void read_comment(const SectionMarker& marker, bool inside_div) {
    if (inside_div) {
      warn(marker, [&] {
        return "A language marker inside a <div lang> has no effect; close the div first.";
      });
    } else if (marker.tag == "*") {
      go_on_with({}, marker);
    } else if (!is_language_tag(marker.tag)) {
      warn_of_malformed_tag(marker);
    } else {
      open(marker);
    }
  }

  void warn_of_malformed_tag(const SectionMarker& marker) {
    std::string better(marker.tag);
    std::replace(better.begin(), better.end(), '_', '-');
    if (is_language_tag(better)) {
      warn(marker, [&] {
        return concatenate({"\"", marker.tag, "\" is not a language tag; write \"", better,
                            "\". The marker has no effect."});
      });
    } else {
      warn(marker, [&] {
        return "A language marker needs a tag such as zh-CN or en, or *. This one has no effect.";
      });
    }
  }

  // Begins the section of the marker's language; false where there are too many languages.
  bool open(const SectionMarker& marker) {
    if (!find_tag(languages_, marker.tag)) {
      if (languages_.size() == maximum_languages) {
        warn(marker, [&] {
          return "A page may have 50 languages at the most. This marker has no effect.";
        });
        return false;
      }
      if (!declared_.empty() && !find_tag(declared_, marker.tag)) {
        warn(marker, [&] {
          return concatenate(
              {"The language \"", marker.tag, "\" is not among the front matter's languages."});
        });
      }
      languages_.emplace_back(marker.tag);
    }
    go_on_with(marker.tag, marker);
    return true;
  }

  void go_on_with(std::string_view language, const SectionMarker& marker) {
    end_section(marker.begin);
    language_ = language;
    begin_ = marker.end;
  }

  void end_section(size_t end) { sections_.push_back({std::string(language_), begin_, end}); }

  template <typename Message>
  void warn(const SectionMarker& marker, const Message& message) {
    diagnostics_.add(marker.begin, Severity::warning, message);
  }

  std::string_view language_;
  size_t begin_;
  std::span<const std::string> declared_;
  Diagnostics& diagnostics_;
  size_t size_;
  std::vector<Section> sections_;
  std::vector<std::string> languages_;
};

}  // namespace

std::vector<Section> divide_into_sections(std::string_view text, size_t body,
                                          std::span<const std::string> declared,
                                          Diagnostics& diagnostics) {
  return Divider(text, body, declared, diagnostics).divide(find_section_markers(text, body));
}

}  // namespace glassine
