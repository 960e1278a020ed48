#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "edition.h"

namespace glassine {

enum class Severity { warning, error };

// Something wrong with a page, in its author's file and words.
struct Diagnostic {
  size_t offset;  // in bytes, in the page's text
  Severity severity;
  std::string message;  // one English sentence
  size_t line = 0;      // from 1; LF, CRLF and CR each end a line
  size_t column = 0;    // from 1, in code points
};

// Collects what the steps of the pipeline find, in the order of the file.
class Diagnostics {
 public:
  // `message` is the sentence, or a function that gives it. The core edition asks no such function,
  // and so holds none of the sentences.
  template <typename Message>
  void add(size_t offset, Severity severity, const Message& message) {
    if constexpr (!is_full_edition) {
      is_empty_ = false;
    } else if constexpr (std::is_invocable_v<const Message&>) {
      keep(offset, severity, message());
    } else {
      keep(offset, severity, message);
    }
  }

  // Whether nothing was added; known in both editions, while only the full one keeps what it was.
  bool is_empty() const { return is_full_edition ? found_.empty() : is_empty_; }

  // What was added, with lines and columns; `text` is what the offsets refer to. Counted once, at
  // the end, so that a page full of mistakes still takes linear time.
  std::vector<Diagnostic> located_in(std::string_view text);

 private:
  void keep(size_t offset, Severity severity, std::string_view message);

  std::vector<Diagnostic> found_;
  bool is_empty_ = true;
};

}  // namespace glassine
