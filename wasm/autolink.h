#pragma once

// GFM's extended autolinks (6.9), found in the text as cmark-gfm finds them, for md4c
// (patches/md4c/0011). Offsets are bytes of `text`; `range` becomes the link's beginning and end.
extern "C" {

// Looks for a web address with its "://" or the first dot of its "www." at `offset`, in the line
// from `line_begin` to `line_end`. Returns 0 where there is none, 1 for one that has a scheme, and
// 2 for one that lacks its "http://". Where `is_cjk_aware`, which wants valid UTF-8, it begins and
// ends within Chinese, Japanese and Korean text, too (patches/md4c/0041).
int md4c_find_web_autolink(const char* text, unsigned line_begin, unsigned offset,
                           unsigned line_end, int is_cjk_aware, unsigned range[2]);

// Looks for an e-mail address with its @ at `offset`, between `begin` and `end`. Returns 0 where
// there is none, 1 for one that lacks its "mailto:", and 2 for one that has a scheme.
int md4c_find_email_autolink(const char* text, unsigned begin, unsigned offset, unsigned end,
                             unsigned range[2]);
}
