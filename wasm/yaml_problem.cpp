#include "yaml_problem.h"

#include "concatenate.h"

namespace glassine {
namespace {

// $ stands for the name.
std::string_view sentence_of(YamlProblem problem) {
  switch (problem) {
    case YamlProblem::none:
      break;
    case YamlProblem::invisible_character:
      return "An invisible character that YAML does not allow stands here; delete it.";
    case YamlProblem::tab:
      return "A tab stands here; indent with spaces.";
    case YamlProblem::unusual_space:
      return "A wide or no-break space stands here; use plain spaces.";
    case YamlProblem::second_document:
      return "Only one YAML document may stand here.";
    case YamlProblem::too_many_values:
      return "This is too long: more than 1,000 values.";
    case YamlProblem::too_deep:
      return "This is nested too deep: more than 32 levels.";
    case YamlProblem::indentation:
      return "This line does not fit the lines above it; check its indentation.";
    case YamlProblem::continued_value:
      return "This line is indented as if it continued the value above it; begin it below the "
             "first letter of the other keys.";
    case YamlProblem::no_key:
      return "This line has no key; a field is written as key, colon, space, value.";
    case YamlProblem::no_space_after_colon:
      return "A space is missing after this colon.";
    case YamlProblem::full_width_colon:
      return "This colon is the full-width one; write : and a space.";
    case YamlProblem::item_among_fields:
      return "A list's item stands among fields here; the key of the list is missing above it.";
    case YamlProblem::list_on_line_of_key:
      return "A list must begin on the line below its key.";
    case YamlProblem::no_key_before_colon:
      return "A key is missing before this colon.";
    case YamlProblem::explicit_key:
      return "A key must be plain text, without ?.";
    case YamlProblem::key_in_lines:
      return "A key must stand on one line.";
    case YamlProblem::key_too_long:
      return "This key is too long: more than 1,024 bytes.";
    case YamlProblem::key_not_text:
      return "Put this key in quotes; it is not plain text.";
    case YamlProblem::duplicate_key:
      return "The key \"$\" stands here for the second time.";
    case YamlProblem::colon_in_value:
      return "A value that holds \": \" must stand in quotes.";
    case YamlProblem::full_width_quotes:
      return "Full-width quotation marks do not count; write \" before and after the value.";
    case YamlProblem::first_character:
      return "A value cannot begin with $ unless it stands in quotes.";
    case YamlProblem::anchor_alias_or_tag:
      return "A value cannot begin with $ unless it stands in quotes; YAML's anchors, aliases and "
             "tags are not allowed here.";
    case YamlProblem::unclosed_quote:
      return "The quotation mark here is never closed; write another one after the value.";
    case YamlProblem::text_after_double_quotes:
      return "Text follows the closing quotation mark; put the whole value in quotes, and write "
             "\\\" for a quotation mark in it.";
    case YamlProblem::text_after_single_quotes:
      return "Text follows the closing quotation mark; put the whole value in quotes, and write "
             "'' for an apostrophe in it.";
    case YamlProblem::unknown_escape:
      return "This backslash begins no escape that YAML knows; write \\\\ for a backslash, or put "
             "the value in single quotes.";
    case YamlProblem::empty_line_after_escape:
      return "An empty line cannot follow this backslash.";
    case YamlProblem::unclosed_sequence:
      return "The bracket here is never closed; write ] after the last item.";
    case YamlProblem::unclosed_mapping:
      return "The brace here is never closed; write } after the last field.";
    case YamlProblem::no_comma_in_sequence:
      return "A comma or a closing ] is missing before this.";
    case YamlProblem::no_comma_in_mapping:
      return "A comma or a closing } is missing before this.";
    case YamlProblem::text_after_bracket:
      return "Text follows the closing bracket here; put the whole value in quotes, if it is text.";
    case YamlProblem::text_beside_block_sign:
      return "The text of a block must begin on the line below | or >.";
    case YamlProblem::wide_empty_line:
      return "An empty line of this block holds more spaces than its indentation; delete them.";
    case YamlProblem::dash_in_value:
      return "This dash begins no list: the line continues the value above it. A list begins below "
             "a key that has no value of its own.";
    case YamlProblem::inexact_number:
      return "JSON cannot hold this number as it stands, so it is taken as text; put it in quotes.";
    case YamlProblem::lost_zeros:
      return "This is read as a number, which keeps no zeros at its ends; put it in quotes if it "
             "is none.";
  }
  return {};
}

}  // namespace

std::string explain(YamlProblem problem, std::string_view name) {
  const std::string_view sentence = sentence_of(problem);
  const size_t place = sentence.find('$');
  if (place == std::string_view::npos) return std::string(sentence);
  return concatenate({sentence.substr(0, place), name, sentence.substr(place + 1)});
}

}  // namespace glassine
