#include "alerts.h"

#include <optional>

#include "ascii.h"
#include "concatenate.h"
#include "escape.h"

namespace glassine {
namespace {

constexpr std::string_view kinds[] = {"note", "tip", "important", "warning", "caution"};

std::optional<Word> kind_of(std::string_view marker) {
  if (!may_begin_alert(marker)) return std::nullopt;
  const std::string_view name = marker.substr(2, marker.size() - 3);
  for (size_t index = 0; index < std::size(kinds); ++index) {
    if (equal_ignoring_ascii_case(name, kinds[index])) return static_cast<Word>(index);
  }
  return std::nullopt;
}

}  // namespace

void AlertWriter::enter_block() {
  if (state_ == State::behind_line) start_alert();
  state_ = state_ == State::in_quotation ? State::at_block : State::elsewhere;
}

void AlertWriter::begin_block(MD_BLOCKTYPE type, bool is_at_top_level) {
  if (state_ == State::at_block && type == MD_BLOCK_P) {
    state_ = State::in_paragraph;
    paragraph_ = html_.size();
  } else if (type == MD_BLOCK_QUOTE && is_at_top_level) {
    state_ = State::in_quotation;
    quotation_ = html_.size();
  } else {
    state_ = State::elsewhere;
  }
}

bool AlertWriter::leave_block() {
  const State state = state_;
  state_ = State::elsewhere;
  if (state == State::behind_marker) {
    html_.resize(paragraph_);
    state_ = State::behind_line;
    return true;
  }
  if (state == State::behind_line) {  // nothing else is in the quotation
    html_ += "<p>";
    give_marker_back();
    html_ += "</p>\n";
  }
  return false;
}

void AlertWriter::enter_span() {
  if (state_ == State::behind_marker) give_marker_back();
  state_ = State::elsewhere;
}

bool AlertWriter::text(MD_TEXTTYPE type, std::string_view text) {
  if (state_ == State::elsewhere) return false;
  if (state_ == State::behind_marker && (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR)) {
    start_alert();
    html_ += "<p>";
    return true;
  }
  if (state_ == State::in_paragraph && type == MD_TEXT_NORMAL) {
    if (const std::optional<Word> kind = kind_of(text)) {
      title_ = *kind;
      marker_ = text;
      state_ = State::behind_marker;
      return true;
    }
  }
  enter_span();
  return false;
}

bool AlertWriter::take_end() {
  const bool is_alert = is_alert_;
  is_alert_ = false;
  return is_alert;
}

void AlertWriter::start_alert() {
  html_.resize(quotation_);
  html_ += concatenate(
      {"<div class=\"markdown-alert markdown-alert-", kinds[static_cast<size_t>(title_)],
       "\">\n<p class=\"markdown-alert-title\"",
       words_.are_in_page_language() ? ">" : " lang=\"en\">", words_[title_], "</p>\n"});
  is_alert_ = true;
  state_ = State::elsewhere;
}

void AlertWriter::give_marker_back() { append_escaped(html_, marker_); }

}  // namespace glassine
