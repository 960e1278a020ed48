/* Flags for md4c beside its own, in plain C: wasm/md4c_parser.c reads them too. */
#pragma once

/* The tags of template languages are text of a kind of their own (patches/md4c/0020). */
#define MD_FLAG_TEMPLATE_TAGS 0x2000000
