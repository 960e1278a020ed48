/* Flags for md4c beside its own, in plain C: wasm/md4c_parser.c reads them too. */
#pragma once

/* Emphasis and bare links that work in Chinese, Japanese and Korean text (patches/md4c/0040 and
 * 0041). The text has to be valid UTF-8. */
#define MD_FLAG_CJK 0x1000000

/* The tags of template languages are text of a kind of their own (patches/md4c/0020). */
#define MD_FLAG_TEMPLATE_TAGS 0x2000000
