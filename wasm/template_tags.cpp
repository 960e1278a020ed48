#include "template_tags.h"

// Every call looks no further than to the next { that could begin a tag, so that all of them
// together take linear time.
unsigned md4c_find_template_tag(const char* text, unsigned begin, unsigned end) {
  if (end - begin < 5) return 0;
  const char kind = text[begin + 1];
  if (kind != '%' && kind != '{') return 0;
  const char last = kind == '%' ? '%' : '}';
  for (unsigned at = begin + 2; at + 1 < end; ++at) {
    if (text[at] == last && text[at + 1] == '}') return at > begin + 2 ? at + 2 : 0;
    const bool is_brace = text[at] == '{' || text[at] == '}';
    if (is_brace && (kind == '{' || (text[at] == '{' && text[at + 1] == '%'))) return 0;
  }
  return 0;
}
