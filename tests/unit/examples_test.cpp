// Registers one test for each example of CommonMark's and GFM's specifications and of tests/cases.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <regex>

#include "example_reader.h"
#include "json_writer.h"
#include "page.h"

namespace glassine::tests {
namespace {

using nlohmann::json;

// The engine reads input in place; a copy of its exact size on the heap lets AddressSanitizer see a
// read beyond its end.
template <typename Render>
auto with_exact_copy(const std::string& markdown, Render render) {
  const std::vector<char> copy(markdown.begin(), markdown.end());
  return render(std::string_view(copy.data(), copy.size()));
}

// The character references that CommonMark's examples name beyond ASCII.
const std::map<std::string, std::pair<std::string, std::string>> references = {
    {"nbsp", {"\u00A0", "%C2%A0"}},
    {"copy", {"©", "%C2%A9"}},
    {"AElig", {"Æ", "%C3%86"}},
    {"Dcaron", {"Ď", "%C4%8E"}},
    {"frac34", {"¾", "%C2%BE"}},
    {"HilbertSpace", {"ℋ", "%E2%84%8B"}},
    {"DifferentialD", {"ⅆ", "%E2%85%86"}},
    {"ClockwiseContourIntegral", {"∲", "%E2%88%B2"}},
    {"ngE", {"≧̸", "%E2%89%A7%CC%B8"}},
    {"ouml", {"ö", "%C3%B6"}},
    {"auml", {"ä", "%C3%A4"}}};

// `html` with its references beyond ASCII read as a browser reads them: the module leaves them as
// their author wrote them, for want of the table of names.
std::string with_references_read(const std::string& html) {
  const std::regex reference("&([A-Za-z][A-Za-z0-9]*);");
  std::string read;
  size_t last = 0;
  for (std::sregex_iterator match(html.begin(), html.end(), reference), end; match != end;
       ++match) {
    const auto begin = static_cast<size_t>(match->position());
    read += html.substr(last, begin - last);
    last = begin + static_cast<size_t>(match->length());
    const std::string name = (*match)[1];
    const bool is_basic = name == "amp" || name == "lt" || name == "gt" || name == "quot";
    const bool is_in_url = html.rfind("href=\"", begin) != std::string::npos &&
                           html.find('"', html.rfind("href=\"", begin) + 6) > begin;
    if (const auto known = references.find(name); known != references.end()) {
      read += is_in_url ? known->second.second : known->second.first;
    } else {
      read += is_basic ? match->str() : "&amp;" + name + ";";
    }
  }
  return read + html.substr(last);
}

// Whether `whole` has all that `part` has; arrays are compared as they are.
void expect_contains(const json& whole, const json& part, const std::string& path) {
  if (!part.is_object() || !whole.is_object()) {
    EXPECT_EQ(whole, part) << "at " << path;
    return;
  }
  for (const auto& [key, value] : part.items()) {
    ASSERT_TRUE(whole.contains(key)) << "no " << path << "." << key;
    expect_contains(whole[key], value, path + "." + key);
  }
}

void check_conformance(const Example& example, Dialect dialect) {
  const std::string html = with_exact_copy(example.markdown, [&](std::string_view source) {
    return render_for_conformance(source, dialect);
  });
  // Byte for byte, but for the references that the module leaves to the browser.
  const std::string read = html == example.html ? html : with_references_read(html);
  EXPECT_EQ(read, example.html);
}

std::vector<std::string_view> split_languages(std::string_view list) {
  std::vector<std::string_view> languages;
  while (!list.empty()) {
    const size_t comma = std::min(list.find(','), list.size());
    languages.push_back(list.substr(0, comma));
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return languages;
}

void check_case(const Example& example) {
  const auto option = [&](const std::string& name) {
    return example.options.contains(name) ? example.options.at(name) : std::string();
  };
  const std::string dialect = option("dialect");
  if (dialect == "commonmark") return check_conformance(example, Dialect::commonmark);
  if (dialect == "gfm") return check_conformance(example, Dialect::gfm);
  ASSERT_EQ(dialect, "") << "no dialect is called so";
  const std::string languages = option("languages");
  const Page page = with_exact_copy(example.markdown, [&](std::string_view source) {
    const bool has_marks = example.options.contains("marks");
    return render_page(source, split_languages(languages), LineBreaks::soft,
                       has_marks ? SourceMarks::offsets : SourceMarks::none);
  });
  EXPECT_EQ(page.html, example.html);
  const json metadata = json::parse(to_json(page.metadata));
  if (!example.metadata.empty()) {
    expect_contains(metadata, json::parse(example.metadata), "metadata");
  } else {
    EXPECT_EQ(metadata["diagnostics"], json::array());
  }
}

class ExampleTest : public testing::Test {
 public:
  explicit ExampleTest(std::function<void()> body) : body_(std::move(body)) {}
  void TestBody() override { body_(); }

 private:
  std::function<void()> body_;
};

void register_examples(const std::string& suite, const std::string& path,
                       const std::function<void(const Example&)>& check,
                       const std::function<bool(const Example&)>& is_wanted) {
  for (const Example& example : read_examples(read_file(path))) {
    if (!is_wanted(example)) continue;
    const std::string name =
        "Example" + std::to_string(example.number) + "_line" + std::to_string(example.line);
    testing::RegisterTest(
        suite.c_str(), name.c_str(), nullptr, nullptr, path.c_str(), static_cast<int>(example.line),
        [=]() -> testing::Test* { return new ExampleTest([=] { check(example); }); });
  }
}

// Of GFM's files: what is of an extension, and neither marked `disabled` (the order of a task's
// attributes, which GitHub itself writes otherwise), nor without a wanted output, nor of footnotes.
bool is_gfm_example(const Example& example) {
  return !example.options.contains("disabled") && example.html != "<IGNORE>\n" &&
         example.markdown.find("[^") == std::string::npos;
}

std::string suite_name_of(const std::filesystem::path& path) {
  std::string name = "Case_" + path.stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

void register_all() {
  const std::string source = GLASSINE_SOURCE_DIR;
  const std::string gfm = std::string(GLASSINE_DEPENDENCIES) + "/cmark-gfm/";
  const auto check_commonmark = [](const Example& example) {
    check_conformance(example, Dialect::commonmark);
  };
  const auto check_gfm = [](const Example& example) { check_conformance(example, Dialect::gfm); };
  const auto every = [](const Example&) { return true; };
  register_examples("CommonMark", source + "/node_modules/commonmark-spec/spec.txt",
                    check_commonmark, every);
  register_examples("GfmSpec", gfm + "spec.txt", check_gfm, [](const Example& example) {
    return !example.options.empty() && is_gfm_example(example);
  });
  register_examples("GfmExtensions", gfm + "extensions.txt", check_gfm, is_gfm_example);
  for (const auto& file : std::filesystem::directory_iterator(source + "/tests/cases")) {
    register_examples(suite_name_of(file.path()), file.path(), check_case, every);
  }
}

}  // namespace
}  // namespace glassine::tests

int main(int argument_count, char** arguments) {
  testing::InitGoogleTest(&argument_count, arguments);
  glassine::tests::register_all();
  return RUN_ALL_TESTS();
}
