#include "contracts/edifact/definition.hpp"

#include <gtest/gtest.h>

namespace proofload::edifact {
namespace {

constexpr std::string_view kSegments = R"({
  "directory": "T1",
  "elements": { "1": { "type": "AN", "max": 3 }, "2": { "type": "N", "max": 3, "codes": "1 2" } },
  "composites": { "C1": { "of": "1! 2*2" } },
  "segments": { "UNH": { "elements": "1" }, "AAA": { "elements": "C1! 2*3" }, "UNT": { "elements": "1" } }
})";
constexpr std::string_view kMessage = R"({
  "message": "TEST", "name": "test", "issues": "D:1 D:2",
  "structure": [ "UNH", { "loop": "AAA 0..9", "of": [ "AAA" ] }, "UNT" ]
})";

std::string error_of(std::string_view segments, std::string_view message) {
  const EmbeddedFile files[] = {{"T1/segments.json", segments}, {"T1/TEST.json", message}};
  const auto loaded = Dictionary::load(files);
  return loaded ? std::string() : to_text(loaded.error());
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string out(text);
  return out.replace(out.find(from), from.size(), to);
}

TEST(EdifactDefinition, TheDirectoryThatShipsHasTheMessages) {
  for (const char* type : {"APERAK", "CONTRL", "DESADV", "IFTMIN", "IFTSTA", "INVOIC", "INVRPT", "ORDCHG", "ORDERS", "ORDRSP", "RECADV"}) {
    const auto found = standard_dictionary().find(type, "D", "96A");
    ASSERT_NE(found.message, nullptr) << type;
    EXPECT_TRUE(found.own) << type;
    EXPECT_FALSE(standard_dictionary().find(type, "D", "01B").own) << type;
  }
  EXPECT_EQ(standard_dictionary().find("SLSRPT", "D", "96A").message, nullptr);
  EXPECT_TRUE(standard_dictionary().find("CONTRL", "D", "3").own);
}

TEST(EdifactDefinition, AStarRepeatsAnElement) {
  const EmbeddedFile files[] = {{"T1/segments.json", kSegments}, {"T1/TEST.json", kMessage}};
  const auto loaded = Dictionary::load(files);
  ASSERT_TRUE(loaded) << to_text(loaded.error());
  const auto found = loaded->find("TEST", "D", "2");
  EXPECT_TRUE(found.own);
  const SegmentRule& rule = found.directory->rule("AAA");
  ASSERT_EQ(rule.elements_end - rule.elements_begin, 4u);
  const ElementRule& composite = found.directory->elements[rule.elements_begin];
  EXPECT_TRUE(composite.required);
  EXPECT_EQ(composite.components_end - composite.components_begin, 3u);
}

TEST(EdifactDefinition, AnErrorSaysWhere) {
  EXPECT_EQ(error_of(kSegments, kMessage), "");
  const std::string misspelt = error_of(kSegments, replaced(kMessage, "\"issues\"", "\"isues\""));
  EXPECT_NE(misspelt.find("T1/TEST.json:2:"), std::string::npos) << misspelt;
  EXPECT_NE(misspelt.find("issues"), std::string::npos) << misspelt;
  EXPECT_NE(error_of(kSegments, replaced(kMessage, "AAA 0..9", "BBB 0..9")).find("segment 'BBB' is not defined"), std::string::npos);
  EXPECT_NE(error_of(kSegments, replaced(kMessage, "0..9", "9..0")).find("'9..0' is no range"), std::string::npos);
  EXPECT_NE(error_of(replaced(kSegments, "C1!", "C2!"), kMessage).find("element C2 is not defined"), std::string::npos);
  EXPECT_NE(error_of(replaced(kSegments, "\"N\"", "\"R\""), kMessage).find("'R' is no element type"), std::string::npos);
  EXPECT_NE(error_of(replaced(kSegments, "\"AN\", \"max\": 3", "\"AN\""), kMessage).find("greatest length"), std::string::npos);
  EXPECT_NE(error_of(replaced(kSegments, "{", "["), kMessage).find("no JSON"), std::string::npos);
}

}  // namespace
}  // namespace proofload::edifact
