#pragma once

#include <md4c.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "page_words.h"

namespace glassine {

// Whether a stretch of text can be the marker of an alert.
constexpr bool may_begin_alert(std::string_view text) {
  return text.starts_with("[!") && text.ends_with(']');
}

// Makes alerts of quotations as GitHub does: of one at the top level of the document whose first
// paragraph begins with a line "[!NOTE]", in any case, and which has something after that line.
//
// Whether a quotation is one is known only behind its start tags: they are written as ever, and
// taken back where an alert's are to stand. The writer tells of each of md4c's events before it
// writes anything of it itself.
class AlertWriter {
 public:
  AlertWriter(std::string& html, const PageWords& words) : html_(html), words_(words) {}

  void enter_block();

  // Where the start tag of a block begins, if it is written.
  void begin_block(MD_BLOCKTYPE type, bool is_at_top_level);

  // True where the block's end tag is not to be written.
  bool leave_block();

  void enter_span();

  // True where the text is not to be written.
  bool text(MD_TEXTTYPE type, std::string_view text);

  // Whether the quotation at the top level, whose end tag is about to be written, is an alert.
  bool take_end();

 private:
  enum class State {
    elsewhere,
    in_quotation,   // nothing has come after its start
    at_block,       // nor but for the beginning of a block
    in_paragraph,   // nor after that of its first paragraph
    behind_marker,  // which is kept back
    behind_line,    // the paragraph holds nothing else, and is taken back
  };

  void start_alert();
  void give_marker_back();

  std::string& html_;
  const PageWords& words_;
  State state_ = State::elsewhere;
  bool is_alert_ = false;
  Word title_ = Word::note;
  std::string_view marker_;  // as the author wrote it
  size_t quotation_ = 0;     // where its start tag begins in the HTML
  size_t paragraph_ = 0;
};

}  // namespace glassine
