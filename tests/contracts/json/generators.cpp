#include "tests/contracts/json/generators.hpp"

#include <map>
#include <utility>
#include <vector>

namespace proofload::json::generate {
namespace {

using Text = std::string;
using Texts = std::vector<std::string>;
using Pair = std::pair<std::string, std::string>;

Text joined(const Texts& texts) {
  Text out;
  for (const Text& text : texts) out += (out.empty() ? "" : ",") + text;
  return out;
}

// Later ones of a name are dropped: keys are unique.
Text object_of(const std::vector<Pair>& members) {
  std::map<std::string, std::string> unique(members.begin(), members.end());
  Texts texts;
  for (const auto& [name, text] : unique) texts.push_back("\"" + name + "\":" + text);
  return "{" + joined(texts) + "}";
}

rc::Gen<Text> name() {
  return rc::gen::element<Text>("a", "b", "c", "ab");
}
rc::Gen<Text> scalar() {
  return rc::gen::element<Text>("null", "true", "false", "-3", "-1", "0", "1", "2", "3", "6", "0.5",
                                "2.5", "\"\"", "\"a\"", "\"ab\"", "\"abc\"", "\"b\"",
                                "\"\xc3\xa9\xc3\xa9\"");
}
rc::Gen<Text> few() {
  return rc::gen::element<Text>("0", "1", "2", "3");
}

rc::Gen<Texts> up_to(int most, rc::Gen<Text> item) {
  return rc::gen::mapcat(rc::gen::resize(100, rc::gen::inRange(0, most + 1)), [item](int count) {
    return rc::gen::container<Texts>(static_cast<std::size_t>(count), item);
  });
}
rc::Gen<std::vector<Pair>> members_up_to(int most, rc::Gen<Text> item) {
  return rc::gen::mapcat(rc::gen::resize(100, rc::gen::inRange(0, most + 1)), [item](int count) {
    return rc::gen::container<std::vector<Pair>>(static_cast<std::size_t>(count),
                                                 rc::gen::pair(name(), item));
  });
}
rc::Gen<Text> array(rc::Gen<Text> item) {
  return rc::gen::map(up_to(4, std::move(item)),
                      [](const Texts& items) { return "[" + joined(items) + "]"; });
}
rc::Gen<Text> object(rc::Gen<Text> item) {
  return rc::gen::map(members_up_to(3, std::move(item)), object_of);
}

rc::Gen<Text> names() {
  return rc::gen::map(rc::gen::unique<Texts>(2, name()), [](const Texts& found) {
    return "[\"" + found[0] + "\",\"" + found[1] + "\"]";
  });
}

rc::Gen<Pair> with(Text keyword, rc::Gen<Text> text) {
  return rc::gen::pair(rc::gen::just(std::move(keyword)), std::move(text));
}

rc::Gen<Pair> shallow_keyword() {
  const auto type = rc::gen::element<Text>(
      "\"null\"", "\"boolean\"", "\"integer\"", "\"number\"", "\"string\"", "\"array\"",
      "\"object\"", "[\"integer\",\"string\"]", "[\"object\",\"array\",\"number\"]");
  const auto bound = rc::gen::element<Text>("-1", "0", "1", "2", "2.5");
  // With a point, because the oracle rounds an instance where the divisor is written as an integer.
  const auto divisor = rc::gen::element<Text>("0.5", "1.0", "2.0", "3.0");
  return rc::gen::oneOf(
      with("type", type),
      with("enum", rc::gen::map(rc::gen::container<Texts>(3, scalar()),
                                [](const Texts& v) { return "[" + joined(v) + "]"; })),
      with("const", value(1)), with("minimum", bound), with("maximum", bound),
      with("exclusiveMinimum", bound), with("exclusiveMaximum", bound), with("multipleOf", divisor),
      with("minLength", few()), with("maxLength", few()),
      with("pattern", rc::gen::element<Text>("\"a\"", "\"^a\"", "\"b$\"", "\"^[ab]{2}\"")),
      with("minItems", few()), with("maxItems", few()),
      with("uniqueItems", rc::gen::element<Text>("true", "false")), with("required", names()),
      with("minProperties", few()), with("maxProperties", few()));
}

rc::Gen<Text> list_of(rc::Gen<Text> item) {
  return rc::gen::map(rc::gen::pair(item, item),
                      [](const Pair& two) { return "[" + two.first + "," + two.second + "]"; });
}

rc::Gen<Pair> deep_keyword(int depth) {
  const auto below = schema(depth - 1);
  const auto patterns =
      rc::gen::map(rc::gen::pair(rc::gen::element<Text>("a", "^b", "c$"), below),
                   [](const Pair& one) { return "{\"" + one.first + "\":" + one.second + "}"; });
  const auto dependencies =
      rc::gen::map(rc::gen::pair(name(), rc::gen::oneOf(names(), below)),
                   [](const Pair& one) { return "{\"" + one.first + "\":" + one.second + "}"; });
  const auto conditional = rc::gen::map(
      rc::gen::tuple(below, below, below), [](const std::tuple<Text, Text, Text>& three) {
        return std::get<0>(three) + ",\"then\":" + std::get<1>(three) +
               ",\"else\":" + std::get<2>(three);
      });
  return rc::gen::oneOf(with("properties", object(below)), with("additionalProperties", below),
                        with("patternProperties", patterns), with("propertyNames", below),
                        with("dependencies", dependencies), with("items", below),
                        with("items", list_of(below)), with("additionalItems", below),
                        with("contains", below), with("allOf", list_of(below)),
                        with("anyOf", list_of(below)), with("oneOf", list_of(below)),
                        with("not", below), with("if", conditional));
}

enum class Edit { change, remove, insert, cut };
using Change = std::tuple<Edit, std::size_t, char>;

Text edited(Text text, const std::vector<Change>& changes) {
  for (const auto& [edit, place, byte] : changes) {
    if (text.empty()) break;
    const std::size_t at = place % text.size();
    switch (edit) {
      case Edit::change:
        text[at] = byte;
        break;
      case Edit::remove:
        text.erase(at, 1);
        break;
      case Edit::insert:
        text.insert(at, 1, byte);
        break;
      case Edit::cut:
        text.resize(at);
        break;
    }
  }
  return text;
}

}  // namespace

rc::Gen<Text> value(int depth) {
  if (depth == 0) return scalar();
  return rc::gen::oneOf(scalar(), array(value(depth - 1)), object(value(depth - 1)));
}

rc::Gen<Text> schema(int depth) {
  const auto keyword =
      depth == 0 ? shallow_keyword() : rc::gen::oneOf(shallow_keyword(), deep_keyword(depth));
  return rc::gen::map(rc::gen::mapcat(rc::gen::element(0, 1, 2, 3, 4, 5),
                                      [keyword](int count) {
                                        return rc::gen::container<std::vector<Pair>>(
                                            static_cast<std::size_t>(count), keyword);
                                      }),
                      object_of);
}

rc::Gen<Text> nearly_json() {
  const auto byte = rc::gen::oneOf(
      rc::gen::element('"', '\\', '{', '}', '[', ']', ',', ':', '0', '-', '.', 'e', 'u', '\0'),
      rc::gen::arbitrary<char>());
  const auto change =
      rc::gen::tuple(rc::gen::element(Edit::change, Edit::remove, Edit::insert, Edit::cut),
                     rc::gen::inRange<std::size_t>(0, 1000), byte);
  const auto changes =
      rc::gen::mapcat(rc::gen::element<std::size_t>(0, 1, 1, 2, 3), [change](std::size_t count) {
        return rc::gen::container<std::vector<Change>>(count, change);
      });
  return rc::gen::map(rc::gen::pair(value(3), changes),
                      [](const std::pair<Text, std::vector<Change>>& both) {
                        return edited(both.first, both.second);
                      });
}

}  // namespace proofload::json::generate
