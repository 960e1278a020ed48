#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace glassine {

// Makes the ids of a page's headings from their text as GitHub does (github-slugger is the
// reference): lower case, letters, marks, numbers, connectors and hyphens kept in every script,
// each space a hyphen, a repeated id followed by -1, -2 and so on.
class Slugger {
 public:
  // The id for the next heading, unique on its page. `text` is valid UTF-8. A heading without a
  // character to keep gets "section", where GitHub's would have no id to link to.
  std::string make_id(std::string_view text);

  // `id` itself, or where it is taken already the next one that is not.
  std::string make_unique(std::string_view id);

 private:
  // Sorted, since a page can be made to have headings that fall into one bucket of a hash table.
  std::map<std::string, size_t> taken_;  // to each id how often it has been asked for again
};

}  // namespace glassine
