#include "example_reader.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

namespace glassine::tests {
namespace {

const std::string fence(32, '`');

std::map<std::string, std::string> read_options(const std::string& words) {
  std::map<std::string, std::string> options;
  std::istringstream stream(words);
  for (std::string word; stream >> word;) {
    const size_t equals = word.find('=');
    options[word.substr(0, equals)] = equals == std::string::npos ? "" : word.substr(equals + 1);
  }
  return options;
}

std::string with_replaced(std::string line, const std::string& symbol, char character) {
  for (size_t at = 0; (at = line.find(symbol, at)) != std::string::npos; ++at) {
    line.replace(at, symbol.size(), 1, character);
  }
  return line;
}

void append_line(std::string& part, const std::string& line) {
  part += with_replaced(with_replaced(with_replaced(line, "→", '\t'), "␍", '\r'), "␀", '\0') + "\n";
}

}  // namespace

std::vector<Example> read_examples(const std::string& text) {
  std::vector<Example> examples;
  std::istringstream stream(text);
  const std::string opening = fence + " example";
  std::string Example::*const parts[] = {&Example::markdown, &Example::html, &Example::metadata};
  size_t line_number = 0;
  size_t part = 0;
  bool is_inside = false;
  for (std::string line; std::getline(stream, line);) {
    ++line_number;
    if (!is_inside && line.starts_with(opening)) {
      is_inside = true;
      part = 0;
      const auto options = read_options(line.substr(opening.size()));
      examples.push_back({line_number, examples.size() + 1, options, "", "", ""});
    } else if (is_inside && line == fence) {
      is_inside = false;
    } else if (is_inside && line == "." && part < 2) {
      ++part;
    } else if (is_inside) {
      append_line(examples.back().*parts[part], line);
    }
  }
  return examples;
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::cerr << "cannot read " << path << "\n";
    std::exit(1);
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace glassine::tests
