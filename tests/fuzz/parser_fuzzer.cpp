// Parses documents with md4c alone, with all that a page switches on. What its callbacks are told
// is read to the last byte; what is entered has to be left, and footnotes come in their order. It
// finds what the HTML writer would cover up, at several times the speed of page_fuzzer.
#include <md4c.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "parser_flags.h"
#include "utf8.h"

namespace {

constexpr int first_span = 100;  // in the list of what is open, above every kind of block

void require(bool condition, const char* what) {
  if (condition) return;
  std::fprintf(stderr, "parser_fuzzer: %s\n", what);
  std::abort();
}

class Listener {
 public:
  void enter_block(MD_BLOCKTYPE type, void* detail) {
    require(open_.empty() || open_.back() < first_span, "a block is in a span");
    require(!is_in_unused_note_, "an unused footnote has a block");
    read_block(type, detail);
    if (type == MD_BLOCK_LI) {
      require(is_in(MD_BLOCK_UL) || is_in(MD_BLOCK_OL), "an item is in no list");
    } else if (type == MD_BLOCK_FOOTNOTE_DEF) {
      enter_note(*static_cast<MD_BLOCK_FOOTNOTE_DEF_DETAIL*>(detail));
    }
    open_.push_back(type);
  }

  void leave_block(MD_BLOCKTYPE type, void* detail) {
    read_block(type, detail);
    is_in_unused_note_ = false;
    require(is_in(type), "a block is left that was not entered");
    open_.pop_back();
  }

  void enter_span(MD_SPANTYPE type, void* detail) {
    read_span(type, detail);
    open_.push_back(first_span + type);
  }

  void leave_span(MD_SPANTYPE type, void* detail) {
    read_span(type, detail);
    require(is_in(first_span + type), "a span is left that was not entered");
    open_.pop_back();
  }

  void text(MD_TEXTTYPE, std::string_view text) {
    require(!open_.empty(), "text is outside of the document");
    read(text);
    bytes_ += text.size();
  }

  void finish(size_t size) {
    require(open_.empty(), "something is never left");
    require(notes_ == numbers_, "a footnote that is referred to is missing");
    require(bytes_ <= size * 8, "the text multiplies");
  }

 private:
  bool is_in(int kind) const { return !open_.empty() && open_.back() == kind; }

  void read(std::string_view text) {
    for (const char byte : text) sum_ = sum_ + static_cast<unsigned char>(byte);
  }

  void read(const MD_ATTRIBUTE& attribute) {
    read(std::string_view(attribute.text, attribute.size));
    if (attribute.size == 0) return;
    size_t piece = 0;
    require(attribute.substr_offsets[0] == 0, "an attribute does not begin with its first piece");
    for (; attribute.substr_offsets[piece] < attribute.size; ++piece) {
      require(attribute.substr_offsets[piece + 1] > attribute.substr_offsets[piece],
              "a piece of an attribute is empty");
      sum_ = sum_ + attribute.substr_types[piece];
    }
    require(attribute.substr_offsets[piece] == attribute.size, "a piece ends behind its attribute");
  }

  void read_block(MD_BLOCKTYPE type, void* detail) {
    if (type == MD_BLOCK_CODE) {
      read(static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->info);
      read(static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->lang);
    } else if (type == MD_BLOCK_FOOTNOTE_DEF) {
      const MD_ATTRIBUTE& label = static_cast<MD_BLOCK_FOOTNOTE_DEF_DETAIL*>(detail)->label;
      require(label.size > 0, "a footnote has no label");
      read(label);
    }
  }

  void read_span(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_A) {
      read(static_cast<MD_SPAN_A_DETAIL*>(detail)->href);
      read(static_cast<MD_SPAN_A_DETAIL*>(detail)->title);
    } else if (type == MD_SPAN_IMG) {
      read(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src);
      read(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->title);
    } else if (type == MD_SPAN_FOOTNOTE_REF) {
      const auto& reference = *static_cast<MD_SPAN_FOOTNOTE_REF_DETAIL*>(detail);
      read(reference.label);
      require(reference.id > 0 && reference.ref_id > 0, "a reference has no number");
      require(reference.id <= numbers_ + 1, "the numbers are not those of the order of use");
      if (reference.id > numbers_) numbers_ = reference.id;
    }
  }

  void enter_note(const MD_BLOCK_FOOTNOTE_DEF_DETAIL& note) {
    if (note.ref_count > 0) {
      require(is_in(MD_BLOCK_FOOTNOTE_DEF_SECTION), "a footnote is outside of their section");
      require(note.id == ++notes_, "the footnotes are not in the order of their numbers");
    } else {
      require(is_in(MD_BLOCK_DOC), "an unused footnote is among the others");
      require(note.id <= numbers_, "an unused footnote repeats one that is not there");
      is_in_unused_note_ = true;
    }
  }

  std::vector<int> open_;
  bool is_in_unused_note_ = false;
  unsigned numbers_ = 0;  // the highest that was referred to
  unsigned notes_ = 0;
  size_t bytes_ = 0;  // of text
  volatile unsigned sum_ = 0;
};

template <typename Type, void (Listener::*handle)(Type, void*)>
int call(Type type, void* detail, void* listener) {
  (static_cast<Listener*>(listener)->*handle)(type, detail);
  return 0;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  // Valid UTF-8, as a page is when md4c gets it, and in a copy of its exact size, so that
  // AddressSanitizer sees a read beyond either end.
  const std::string valid = glassine::repair_utf8({reinterpret_cast<const char*>(data), size});
  const std::vector<char> copy(valid.begin(), valid.end());

  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS |
                 MD_FLAG_PERMISSIVEAUTOLINKS | MD_FLAG_FOOTNOTES | MD_FLAG_TEMPLATE_TAGS |
                 MD_FLAG_LATEXMATHSPANS | MD_FLAG_CJK;
  parser.enter_block = call<MD_BLOCKTYPE, &Listener::enter_block>;
  parser.leave_block = call<MD_BLOCKTYPE, &Listener::leave_block>;
  parser.enter_span = call<MD_SPANTYPE, &Listener::enter_span>;
  parser.leave_span = call<MD_SPANTYPE, &Listener::leave_span>;
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE length, void* listener) {
    static_cast<Listener*>(listener)->text(type, {text, length});
    return 0;
  };
  Listener listener;
  // It fails at its cap on nested containers only.
  if (md_parse(copy.data(), static_cast<MD_SIZE>(copy.size()), &parser, &listener) == 0) {
    listener.finish(copy.size());
  }
  return 0;
}
