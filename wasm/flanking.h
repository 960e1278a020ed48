#pragma once

// Which runs of `*`, `_` and `~` can open and close in Chinese, Japanese and Korean text, by the
// markdown-cjk-friendly specification (amendments to CommonMark 6.2), for md4c (patches/md4c/0040).
extern "C" {

// Whether `value` is a variation selector, which belongs to the character before it: one of those
// that give characters in general another form, but for the emoji's.
int md4c_is_variation_selector(unsigned value);

// Whether a run with no white space beside it can both open and close, whatever punctuation is
// beside it. `before` and `after` are the code points there; where there is a variation selector
// before it, that is `selector` and `before` is the character in front of that.
int md4c_is_beside_cjk(unsigned before, unsigned selector, unsigned after);
}
