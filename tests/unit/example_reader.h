#pragma once

#include <map>
#include <string>
#include <vector>

namespace glassine::tests {

// One example of a file in the form of CommonMark's spec.txt:
//
//   ```````````````````````````````` example name=value …
//   Markdown
//   .
//   HTML
//   .
//   JSON that the page's metadata must contain (optional)
//   ````````````````````````````````
//
// The character → stands for a tab, ␍ for a carriage return and ␀ for a zero byte.
struct Example {
  size_t line;                                 // of the file, where the example begins
  size_t number;                               // from 1, in the order of the file
  std::map<std::string, std::string> options;  // a word without "=" has an empty value
  std::string markdown;
  std::string html;
  std::string metadata;
};

// The examples of the text of such a file.
std::vector<Example> read_examples(const std::string& text);

// The whole of a file; fails the program where it cannot be read, since no test could be made of
// it.
std::string read_file(const std::string& path);

}  // namespace glassine::tests
