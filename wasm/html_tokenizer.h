#pragma once

#include <string_view>

namespace glassine {

// A piece of HTML, as a browser's tokenizer would find it (WHATWG HTML, 13.2.5).
struct HtmlToken {
  enum class Kind {
    text,
    start_tag,
    end_tag,
    comment,
    other,  // a declaration, an instruction, a script with all its text
    unended,
  };

  Kind kind;
  std::string_view source;      // the whole of it
  std::string_view name;        // of a tag, as it was written
  std::string_view attributes;  // of a tag: what stands between its name and its end
};

// As they were written, with their character references; a value that is missing is empty.
struct HtmlAttribute {
  std::string_view name;
  std::string_view value;
};

// Takes the first token off `html`, which is not empty. The texts of the tokens, one after another,
// are `html` again. What is begun and never ended is one token with all that follows, so that each
// byte is looked at a few times at most.
HtmlToken take_html_token(std::string_view& html);

// Takes the first attribute off a tag's; false where there is none.
bool take_html_attribute(std::string_view& attributes, HtmlAttribute& attribute);

}  // namespace glassine
