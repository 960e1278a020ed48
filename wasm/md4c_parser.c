// md4c as a page needs it. Its flags are known here, so that the compiler leaves out what none of
// our dialects switches on; html_writer.cpp may set those that are not listed.
#include <md4c.h>

#include "parser_flags.h"

#ifdef GLASSINE_CORE_EDITION
#undef MD_FLAG_TEMPLATE_TAGS
#define MD_FLAG_TEMPLATE_TAGS 0
#undef MD_FLAG_LATEXMATHSPANS
#define MD_FLAG_LATEXMATHSPANS 0
#undef MD_FLAG_FOOTNOTES
#define MD_FLAG_FOOTNOTES 0
#endif

#undef MD_FLAG_COLLAPSEWHITESPACE
#define MD_FLAG_COLLAPSEWHITESPACE 0
#undef MD_FLAG_PERMISSIVEATXHEADERS
#define MD_FLAG_PERMISSIVEATXHEADERS 0
#undef MD_FLAG_NOINDENTEDCODEBLOCKS
#define MD_FLAG_NOINDENTEDCODEBLOCKS 0
#undef MD_FLAG_NOHTMLBLOCKS
#define MD_FLAG_NOHTMLBLOCKS 0
#undef MD_FLAG_NOHTMLSPANS
#define MD_FLAG_NOHTMLSPANS 0
#undef MD_FLAG_WIKILINKS
#define MD_FLAG_WIKILINKS 0
#undef MD_FLAG_UNDERLINE
#define MD_FLAG_UNDERLINE 0
#undef MD_FLAG_SPOILERS
#define MD_FLAG_SPOILERS 0
#undef MD_FLAG_SUPERSCRIPTS
#define MD_FLAG_SUPERSCRIPTS 0
#undef MD_FLAG_SUBSCRIPTS
#define MD_FLAG_SUBSCRIPTS 0
#undef MD_FLAG_ADMONITIONS
#define MD_FLAG_ADMONITIONS 0
#undef MD_FLAG_HIGHLIGHT
#define MD_FLAG_HIGHLIGHT 0

#include <md4c.c>
