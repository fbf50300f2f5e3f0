#include "harness/compare/schema_compare.hpp"

#include <gmock/gmock.h>

#include "tests/harness/compare/compared.hpp"

namespace proofload::compare {
namespace {

using test::told;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

std::string object_with(const std::string& properties, const std::string& more = "") {
  return R"({ "type": "object", "properties": { )" + properties + " }" + more + " }";
}

TEST(SchemaCompare, FieldsThatAreGoneBreakWhoReadsThem) {
  const std::string city = R"("city": { "type": "string" })";
  EXPECT_THAT(told(object_with(city), object_with("")), ElementsAre("FIELD_REMOVED /city for who reads"));
  const std::string closed = R"(, "additionalProperties": false)";
  EXPECT_THAT(told(object_with(city, closed), object_with("", closed)), ElementsAre("FIELD_REMOVED /city for who sends and who reads"));
  EXPECT_THAT(told(object_with(""), object_with(city)), ElementsAre("FIELD_ADDED /city"));
}

TEST(SchemaCompare, WhatMustBeThereBreaksWhoSends) {
  const std::string city = R"("city": { "type": "string" })";
  const std::string required = R"(, "required": ["city"])";
  EXPECT_THAT(told(object_with(city), object_with(city, required)), ElementsAre("FIELD_REQUIRED /city for who sends"));
  EXPECT_THAT(told(object_with(""), object_with(city, required)), ElementsAre("FIELD_REQUIRED /city for who sends"));
  EXPECT_THAT(told(object_with(city, required), object_with(city)), ElementsAre("FIELD_OPTIONAL /city for who reads"));
}

TEST(SchemaCompare, Types) {
  const auto of = [](const std::string& type) { return R"({ "type": )" + type + " }"; };
  EXPECT_THAT(told(of(R"("number")"), of(R"("integer")")), ElementsAre("TYPE_NARROWED / for who sends"));
  EXPECT_THAT(told(of(R"("integer")"), of(R"("number")")), ElementsAre("TYPE_WIDENED / for who reads"));
  EXPECT_THAT(told(of(R"(["string", "null"])"), of(R"("string")")), ElementsAre("TYPE_NARROWED / for who sends"));
  EXPECT_THAT(told(of(R"("string")"), of(R"("integer")")), ElementsAre("TYPE_CHANGED / for who sends and who reads"));
  EXPECT_THAT(told(of(R"(["null", "string"])"), of(R"(["string", "null"])")), IsEmpty());
}

TEST(SchemaCompare, Codes) {
  const auto of = [](const std::string& codes) { return R"({ "enum": [)" + codes + "] }"; };
  EXPECT_THAT(told(of(R"("a", "b")"), of(R"("b")")), ElementsAre("CODE_REMOVED / for who sends"));
  EXPECT_THAT(told(of(R"("b")"), of(R"("a", "b")")), ElementsAre("CODE_ADDED /"));
  EXPECT_THAT(told(of(R"("a", "b")"), of(R"("b", "a")")), IsEmpty());
  EXPECT_THAT(told(R"({ "type": "string" })", R"({ "type": "string", "enum": ["a"] })"), ElementsAre("CODES_LISTED / for who sends"));
}

TEST(SchemaCompare, LimitsAreComparedAsTheyAreWritten) {
  const auto of = [](const std::string& limit) { return R"({ "type": "number", )" + limit + " }"; };
  EXPECT_THAT(told(of(R"("maximum": 100)"), of(R"("maximum": 99.5)")), ElementsAre("MAXIMUM_LOWERED / for who sends"));
  EXPECT_THAT(told(of(R"("maximum": 9)"), of(R"("maximum": 10)")), ElementsAre("MAXIMUM_RAISED /"));
  EXPECT_THAT(told(of(R"("maximum": 10)"), of(R"("maximum": 10.0)")), IsEmpty());
  EXPECT_THAT(told(of(R"("minimum": -2)"), of(R"("minimum": -1)")), ElementsAre("MINIMUM_RAISED / for who sends"));
  EXPECT_THAT(told(R"({ "type": "string" })", R"({ "type": "string", "maxLength": 5 })"), ElementsAre("MAXIMUM_LOWERED / for who sends"));
  EXPECT_THAT(told(R"({ "pattern": "^a" })" , R"({ "pattern": "^b" })"), ElementsAre("error: '" + testing::TempDir() + "LimitsAreComparedAsTheyAreWritten-old.json' is no contract that can be compared",
                                                                                     "error: '" + testing::TempDir() + "LimitsAreComparedAsTheyAreWritten-new.json' is no contract that can be compared"));
  EXPECT_THAT(told(R"({ "type": "string", "pattern": "^a" })", R"({ "type": "string", "pattern": "^b" })"), ElementsAre("PATTERN_CHANGED / for who sends"));
}

TEST(SchemaCompare, FollowsReferencesAndComesToAnEnd) {
  const auto of = [](const std::string& quantity) {
    return R"({ "$ref": "#/definitions/order", "definitions": { "order": { "type": "object", "properties": {
      "part_of": { "$ref": "#/definitions/order" }, "lines": { "items": { "type": "object", "properties": { "quantity": )" +
           quantity + " } } } } } } }";
  };
  EXPECT_THAT(told(of(R"({ "type": "number" })"), of(R"({ "type": "integer" })")), ElementsAre("TYPE_NARROWED /lines[]/quantity for who sends"));
  EXPECT_THAT(told(R"({ "$ref": "#/definitions/nothing" })", R"({ "type": "object" })"),
              ElementsAre("error: \"$ref\" leads nowhere: '#/definitions/nothing'"));
}

TEST(SchemaCompare, AlternativesAndConditions) {
  const std::string a = R"({ "type": "string" })", b = R"({ "type": "integer" })";
  EXPECT_THAT(told(R"({ "oneOf": [)" + a + "," + b + "] }", R"({ "oneOf": [)" + a + "] }"), ElementsAre("ALTERNATIVE_REMOVED / for who sends"));
  EXPECT_THAT(told(R"({ "oneOf": [)" + a + "] }", R"({ "oneOf": [)" + b + "," + a + "] }"), ElementsAre("ALTERNATIVE_ADDED / for who reads"));
  EXPECT_THAT(told(R"({ "type": "object" })", R"({ "type": "object", "not": { "required": ["x"] } })"),
              ElementsAre("CONDITION_CHANGED / for who sends and who reads"));
}

TEST(SchemaCompare, WordsForPeopleAreNoChange) {
  EXPECT_THAT(told(R"({ "type": "string", "description": "a" })", R"({ "type": "string", "description": "b", "title": "c" })"), IsEmpty());
}

}  // namespace
}  // namespace proofload::compare
