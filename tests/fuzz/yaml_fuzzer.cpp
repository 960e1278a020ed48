// Reads front matter's YAML. A text is read or refused, never both, and each remark has its place.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "json_writer.h"
#include "utf8.h"
#include "yaml_reader.h"

namespace {

void require(bool condition, const char* what) {
  if (condition) return;
  std::fprintf(stderr, "yaml_fuzzer: %s\n", what);
  std::abort();
}

size_t depth_of(const glassine::Value& value) {
  size_t depth = 0;
  for (const glassine::Value& item : value.items) depth = std::max(depth, depth_of(item));
  return depth + 1;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace glassine;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string text = repair_utf8(bytes);
  const YamlResult result = read_yaml(text, YamlRoot::any);
  const bool is_refused = result.problem != YamlProblem::none;
  require(result.offset <= text.size(), "a problem lies behind the text");
  require(is_refused != explain(result.problem, result.name).empty(), "a refusal has no sentence");
  require(!is_refused || (result.value.kind == Value::Kind::null && result.remarks.empty()),
          "what is refused has a value or a remark");
  for (const YamlRemark& remark : result.remarks) {
    require(remark.offset < text.size(), "a remark lies behind the text");
    require(!explain(remark.problem, {}).empty(), "a remark has no sentence");
  }
  require(depth_of(result.value) <= 33, "a value is too deep");
  require(read_yaml(text, YamlRoot::any).problem == result.problem, "it is read in two ways");
  return 0;
}
