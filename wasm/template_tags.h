#pragma once

// The tags of Hexo's and Jekyll's template languages, {% … %} and {{ … }}, for md4c
// (patches/md4c/0020). Offsets are bytes of `text`.
extern "C" {

// Where the tag ends that begins with the { at `begin`; 0 where none does. It has to end before
// `end`, and may hold no other tag. {{ … }} may hold no brace at all, which tells it from LaTeX.
unsigned md4c_find_template_tag(const char* text, unsigned begin, unsigned end);
}
