#include "yaml_problem.h"

#include "concatenate.h"

namespace glassine {
namespace {

// libyaml's words for what authors most often get wrong, and what to do about it.
struct Advice {
  std::string_view words;
  std::string_view sentence;
};
constexpr Advice advices[] = {
    {"mapping values are not allowed in this context",
     "A value that holds \": \" must stand in quotes."},
    {"found character that cannot start any token",
     "A value cannot begin with this character (a tab, @, ` or %); put the value in quotes, and "
     "indent with spaces."},
    {"could not find expected ':'", "A colon is missing after the key, or a quote is not closed."},
    {"found unexpected end of stream", "A quote is opened and never closed."},
    {"did not find expected key",
     "This line does not fit the lines above it; check its indentation "
     "and its quotes."},
    {"did not find expected ',' or ']'", "A comma or a closing bracket ] is missing."},
    {"did not find expected ',' or '}'", "A comma or a closing brace } is missing."},
};

std::string explain_syntax(std::string_view words) {
  if (words[0] >= 'A' && words[0] <= 'Z') return std::string(words);  // ours (patches/libyaml)
  for (const Advice& advice : advices) {
    if (words == advice.words) return std::string(advice.sentence);
  }
  return concatenate({"This is not valid YAML: ", words, "."});
}

}  // namespace

std::string explain(YamlProblem problem, std::string_view name) {
  switch (problem) {
    case YamlProblem::none:
      break;
    case YamlProblem::syntax:
      return explain_syntax(name);
    case YamlProblem::control_character:
      return "A control character stands here; delete it.";
    case YamlProblem::second_document:
      return "Only one YAML document may stand here.";
    case YamlProblem::too_many_values:
      return "This is too long: more than 1,000 values.";
    case YamlProblem::too_deep:
      return "This is nested too deep: more than 32 levels.";
    case YamlProblem::no_value:
      return "A value is expected here.";
    case YamlProblem::key_not_text:
      return "A key must be plain text.";
    case YamlProblem::duplicate_key:
      return concatenate({"The key \"", name, "\" stands here for the second time."});
  }
  return {};
}

}  // namespace glassine
