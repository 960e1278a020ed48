#include "sections.h"

#include <algorithm>

#include "ascii.h"
#include "concatenate.h"
#include "language.h"
#include "likely_language.h"
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
  bool expects_sections() const { return covers_several_ || !declared_.empty(); }

 private:
  std::span<const std::string> declared_;
  std::string_view first_;
  bool covers_several_ = false;
};

// The page's languages, as its first thousand markers have them: this is asked for each that does
// not exist.
std::vector<std::string> languages_of(std::span<const SectionMarker> markers) {
  std::vector<std::string> tags;
  for (const SectionMarker& marker : markers.first(std::min<size_t>(markers.size(), 1000))) {
    if (is_language_tag(marker.tag) && !find_tag(tags, marker.tag)) tags.emplace_back(marker.tag);
  }
  return tags;
}

class Divider {
 public:
  Divider(std::string_view text, size_t body, std::span<const std::string> declared,
          Diagnostics& diagnostics)
      : text_(text),
        markers_(find_section_markers(text, body)),
        begin_(body),
        declared_(declared),
        diagnostics_(diagnostics) {}

  std::vector<Section> divide() {
    const DivRule div_rule(markers_, declared_);
    const SectionMarker* open_div = nullptr;
    for (const SectionMarker& marker : markers_) {
      switch (marker.kind) {
        case Kind::div_open:
          if (div_rule.makes_section(marker.tag)) {
            if (open(marker)) open_div = &marker;
          } else if (div_rule.expects_sections() && !is_language_tag(marker.tag)) {
            warn_of_malformed_tag(marker);
          }
          break;
        case Kind::div_close:
          if (open_div != nullptr) go_on_with({}, marker);
          open_div = nullptr;
          break;
        case Kind::comment:
        case Kind::misplaced:
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
    end_section(text_.size());
    return std::move(sections_);
  }

 private:
  void read_comment(const SectionMarker& marker, bool inside_div) {
    if (inside_div) {
      warn(marker, [&] {
        return "A language marker inside a <div lang> has no effect; close the div first.";
      });
    } else if (marker.kind == Kind::misplaced) {
      warn(marker, [] {
        return "A language marker in a list or a quotation has no effect; put it on a line of its "
               "own before or after.";
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
    warn(marker, [&] {
      if (marker.tag.starts_with('/')) {
        return std::string(
            "A language marker has no end; <!-- lang:* --> begins the text for all.");
      }
      const std::string better = likely_tag(marker.tag);
      if (better.empty()) {
        return std::string(
            "A language marker needs a tag such as zh-CN or en, or *. This one has no effect.");
      }
      return concatenate({"\"", marker.tag, "\" is not a language tag; write \"", better,
                          "\". The marker has no effect."});
    });
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
      const bool is_unlisted = !declared_.empty() && !find_tag(declared_, marker.tag);
      if (is_unlisted || !may_be_language(marker.tag)) {
        warn(marker, [&] {
          return is_unlisted ? concatenate({"The language \"", marker.tag,
                                            "\" is not among the front matter's languages.",
                                            suggestion(likely_tag(marker.tag, declared_))})
                             : explain_unknown_language(marker.tag, languages_of(markers_));
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
    marker_ = marker.begin;
  }

  void end_section(size_t end) {
    sections_.push_back({std::string(language_), begin_, end});
    if (!language_.empty() && text_.find_first_not_of(" \t\r\n", begin_) >= end) {
      diagnostics_.add(marker_, Severity::warning, [] {
        return "This language section has no text; its readers see here only what is for all.";
      });
    }
  }

  template <typename Message>
  void warn(const SectionMarker& marker, const Message& message) {
    diagnostics_.add(marker.begin, Severity::warning, message);
  }

  std::string_view text_;
  std::vector<SectionMarker> markers_;
  std::string_view language_;
  size_t begin_;
  size_t marker_ = 0;
  std::span<const std::string> declared_;
  Diagnostics& diagnostics_;
  std::vector<Section> sections_;
  std::vector<std::string> languages_;
};

}  // namespace

std::vector<Section> divide_into_sections(std::string_view text, size_t body,
                                          std::span<const std::string> declared,
                                          Diagnostics& diagnostics) {
  return Divider(text, body, declared, diagnostics).divide();
}

}  // namespace glassine
