#pragma once

#include <cstddef>

// What the engine knows of characters beyond ASCII. The tables are made from Unicode's data when
// the engine is built (scripts/unicode_tables.js).
namespace glassine {

// Whether a heading's id keeps `value`, a space not counted: GitHub's rule (github-slugger), for
// what is in lower case already.
bool is_kept_in_slug(char32_t value);

// Unicode punctuation as CommonMark defines it (2.1): the general categories P and S.
bool is_punctuation(char32_t value);

// A CJK character of the markdown-cjk-friendly specification (2.1), which says of Chinese, Japanese
// and Korean text what can stand in it: letters, punctuation and symbols, but no emoji.
bool is_cjk(char32_t value);

// Whether `value` is wide, a CJK character of a script without spaces: all of them but Hangul.
bool is_wide(char32_t value);

// The lower case of `value`, where that is one code point.
char32_t to_lower(char32_t value);

}  // namespace glassine

// For md4c (patches/md4c/0003): is_punctuation, and full case folding, of which it takes up to
// three code points and returns how many there are.
extern "C" int md4c_is_unicode_punctuation(unsigned value);
extern "C" unsigned md4c_fold_case(unsigned value, unsigned folded[3]);
