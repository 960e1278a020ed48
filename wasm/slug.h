#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace glassine {

// Makes the ids of a page's headings from their text as GitHub does (github-slugger is the
// reference): lower case, letters, marks, numbers, connectors and hyphens kept in every script,
// each space a hyphen, a repeated id followed by -1, -2 and so on.
class Slugger {
 public:
  // The id for the next heading, unique on its page. `text` is valid UTF-8. A heading without a
  // character to keep gets "section", where GitHub's would have no id to link to.
  std::string make_id(std::string_view text);

 private:
  // A hash table of the ids that are taken: std::unordered_map would be 2 KB of the module.
  struct Taken {
    std::string id;
    size_t repetitions;  // that have been given a number behind this id
    size_t next;         // in the same bucket, as index + 1; 0: none
  };
  Taken* find(std::string_view id);
  void take(std::string id);
  size_t& bucket_of(std::string_view id);

  std::vector<Taken> taken_;
  std::vector<size_t> buckets_ = std::vector<size_t>(16);  // indices + 1 into taken_
};

}  // namespace glassine
