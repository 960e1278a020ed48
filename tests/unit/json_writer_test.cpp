#include "json_writer.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace glassine {
namespace {

using nlohmann::json;

TEST(JsonWriter, EscapesEveryControlCharacter) {
  std::string text = "\"\\/中😀\x7F";
  for (char c = 0; c < 0x20; ++c) text += c;
  std::string out;
  append_json_string(out, text);
  EXPECT_EQ(json::parse(out).get<std::string>(), text);
}

TEST(JsonWriter, WritesEveryKindOfValue) {
  Value list{Value::Kind::sequence, "", {}, {}};
  list.items = {Value{}, Value{Value::Kind::boolean, "true", {}, {}},
                Value{Value::Kind::number, "-1.5e3", {}, {}},
                Value{Value::Kind::string, "a\nb", {}, {}}};
  Value object{Value::Kind::mapping,
               "",
               {"a", "__proto__"},
               {list, Value{Value::Kind::mapping, "", {}, {}}}};
  std::string out;
  append_json(out, object);
  EXPECT_EQ(json::parse(out), json::parse(R"({"a":[null,true,-1500,"a\nb"],"__proto__":{}})"));
}

}  // namespace
}  // namespace glassine
