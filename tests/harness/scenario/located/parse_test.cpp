#include "harness/scenario/located/parse.hpp"

#include <gtest/gtest.h>

namespace proofload::scenario {
namespace {

Node parsed(std::string text) {
  auto node =
      parse_located(std::make_shared<Source>(Source{.name = "t", .content = std::move(text)}));
  EXPECT_TRUE(node.has_value());
  return node ? *std::move(node) : Node{};
}

std::string at(const Spot& spot) {
  return spot.source->content.substr(spot.offset, spot.length);
}

TEST(Parse, EveryKeyAndValueKnowsItsPlace) {
  const Node root = parsed(
      "\xEF\xBB\xBF// first\n{ \"a\" /* : */ : [1, -2.5e3, \"x\\\"]\\\\\"], \"b,:{\":{\"c\":true} "
      "}");
  EXPECT_EQ(root.spot.offset, 12u);
  EXPECT_EQ(at(root.members[0].key_spot), "\"a\"");
  const Node& array = root.members[0].value;
  EXPECT_EQ(at(array.spot), "[");
  EXPECT_EQ(at(array.elements[0].spot), "1");
  EXPECT_EQ(at(array.elements[1].spot), "-2.5e3");
  EXPECT_EQ(at(array.elements[2].spot), "\"x\\\"]\\\\\"");
  EXPECT_EQ(array.elements[2].text, "x\"]\\");
  EXPECT_EQ(at(root.members[1].key_spot), "\"b,:{\"");
  EXPECT_EQ(at(root.members[1].value.members[0].value.spot), "true");
  EXPECT_EQ(place_of(root.members[1].key_spot).line, 2);
}

TEST(Parse, NumbersKeepTheirText) {
  const Node root = parsed(R"([0.10, 9223372036854775807, 1e2])");
  EXPECT_EQ(root.elements[0].text, "0.10");
  EXPECT_EQ(root.elements[1].as_whole(), 9223372036854775807);
  EXPECT_FALSE(root.elements[2].as_whole().has_value());
}

TEST(Merge, GoesMemberByMemberAndNullRemoves) {
  const Node merged = merge(parsed(R"({"a": {"x": 1, "y": 2}, "b": [1, 2], "c": 3})"),
                            parsed(R"({"a": {"y": 5, "z": 6}, "b": [9], "c": null, "d": 4})"));
  EXPECT_EQ(StrictText(merged).text(), R"({"a":{"x":1,"y":5,"z":6},"b":[9],"d":4})");
}

TEST(StrictText, LeadsFromItsBytesBackToTheFile) {
  const Node root = parsed("{ // note\n  \"a\" : [ 10 , \"b\" ] }");
  const StrictText strict(root);
  EXPECT_EQ(strict.text(), R"({"a":[10,"b"]})");
  EXPECT_EQ(at(strict.spot_at(strict.text().find("\"a\""))), "\"a\"");
  EXPECT_EQ(at(strict.spot_at(strict.text().find("10"))), "10");
  EXPECT_EQ(at(strict.spot_at(strict.text().find("\"b\""))), "\"b\"");
}

}  // namespace
}  // namespace proofload::scenario
