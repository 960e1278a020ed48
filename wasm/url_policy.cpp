#include "url_policy.h"

#include <string>

#include "ascii.h"
#include "word_list.h"

namespace glassine {
namespace {

// GitHub's list (hast-util-sanitize), and tel:, which a CV holds and which runs nothing.
constexpr std::string_view link_schemes = "http https mailto tel irc ircs xmpp";
constexpr std::string_view image_schemes = "http https";

// The scheme as a browser finds it, in lower case; empty for a relative address.
std::string find_scheme(std::string_view url) {
  while (!url.empty() && static_cast<unsigned char>(url.front()) <= ' ') url.remove_prefix(1);
  std::string scheme;
  for (const char c : url) {
    if (c == '\t' || c == '\n' || c == '\r') continue;
    if (c == ':') return scheme;
    const bool may_follow = is_ascii_digit(c) || c == '+' || c == '-' || c == '.';
    if (!is_ascii_letter(c) && (scheme.empty() || !may_follow)) return {};
    scheme += to_ascii_lower(c);
  }
  return {};
}

}  // namespace

bool is_url_allowed(std::string_view url, UrlUse use) {
  const std::string scheme = find_scheme(url);
  return scheme.empty() || lists_word(use == UrlUse::link ? link_schemes : image_schemes, scheme);
}

}  // namespace glassine
