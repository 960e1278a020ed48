#pragma once

#include <string_view>

namespace glassine {

// The words that the engine itself writes into a page.
enum class Word {
  note,  // the titles of alerts
  tip,
  important,
  warning,
  caution,
  footnotes,          // names the section of them
  back_to_reference,  // names the way back from one; its number follows
};

// Those words in the language of a page (BCP 47), or in English where the engine has none in it.
// Looked up when they are asked for, which most pages never do.
class PageWords {
 public:
  explicit PageWords(std::string_view language) : language_(language) {}

  std::string_view operator[](Word word) const;

  // False where English stands in for a language that the engine does not know, or for none: it
  // has to be marked as English then.
  bool are_in_page_language() const;

 private:
  std::string_view language_;
};

}  // namespace glassine
