#include "contracts/json/schema.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contracts/json/parser.hpp"

namespace proofload::json {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string load_error(std::string_view schema, const SchemaResolver& resolve = {}) {
  const Result<Schema> compiled = Schema::compile(schema, resolve, "order.json");
  return compiled ? "" : compiled.error().text;
}

std::vector<Breach> breaches_of(std::string_view schema, std::string_view text,
                                const SchemaResolver& resolve = {}) {
  const Result<Schema> compiled = Schema::compile(schema, resolve);
  EXPECT_TRUE(compiled) << compiled.error().text;
  Parser parser;
  const Result<Value> value = parser.parse(text);
  EXPECT_TRUE(value) << value.error().text;
  std::vector<Breach> breaches = compiled->judge_all(*value);
  EXPECT_EQ(breaches.empty(), compiled->holds(*value));
  return breaches;
}

std::vector<std::string> sentences(std::string_view schema, std::string_view text) {
  std::vector<std::string> texts;
  for (const Breach& breach : breaches_of(schema, text)) texts.push_back(to_text(breach));
  return texts;
}

constexpr std::string_view kFaults = R"({
  "type": "array", "items": {"oneOf": [
    {"required": ["lose", "of"], "additionalProperties": false,
     "properties": {"lose": {"enum": ["request", "reply"]}, "of": {"type": "string"}, "times": {"type": "integer", "minimum": 1}}},
    {"required": ["crash"], "properties": {"crash": {"const": "orchestrator"}, "down": {"type": "string"}}},
    {"required": ["outage", "from", "for"], "additionalProperties": false,
     "properties": {"outage": {"type": "string"}, "from": {"type": "string"}, "for": {"type": "string"}}}
  ]}
})";

TEST(Schema, ABreachNamesPointerKeywordAndByte) {
  const auto breaches = breaches_of(
      R"({"properties":{"lines":{"items":{"properties":{"quantity":{"type":"integer"}}}}}})",
      R"({"lines":[{"quantity":1},{"quantity":"many"}]})");
  ASSERT_EQ(breaches.size(), 1u);
  EXPECT_EQ(breaches[0].pointer, "/lines/1/quantity");
  EXPECT_EQ(breaches[0].keyword, "type");
  EXPECT_EQ(breaches[0].offset, 37u);
  EXPECT_EQ(to_text(breaches[0]), "/lines/1/quantity is \"many\"; expected an integer");
}

TEST(Schema, AnUnknownPropertyComesWithTheAllowedNames) {
  const auto breaches = breaches_of(
      R"({"additionalProperties":false,"required":["x"],"properties":{"name":{},"seed":{}}})",
      R"({"nmae":1,"x":2})");
  ASSERT_EQ(breaches.size(), 2u);
  EXPECT_EQ(breaches[0].property, "nmae");
  EXPECT_EQ(breaches[0].offset, 1u);
  EXPECT_THAT(breaches[0].allowed, ElementsAre("name", "seed"));
  EXPECT_EQ(to_text(breaches[0]), "the body has an unknown 'nmae'");
}

TEST(Schema, EveryKeywordHasItsSentence) {
  EXPECT_THAT(sentences(R"({"minimum":1})", "0.5"),
              ElementsAre("the body is 0.5; expected at least 1"));
  EXPECT_THAT(sentences(R"({"exclusiveMaximum":1e2})", "100"),
              ElementsAre("the body is 100; expected less than 1e2"));
  EXPECT_THAT(sentences(R"({"multipleOf":0.01})", "1.005"),
              ElementsAre("the body is 1.005; expected a multiple of 0.01"));
  EXPECT_THAT(sentences(R"({"enum":["EA","CA",1]})", "\"PL\""),
              ElementsAre(R"(the body is "PL"; expected "EA", "CA" or 1)"));
  EXPECT_THAT(sentences(R"({"const":{}})", "null"),
              ElementsAre("the body is null; expected an object"));
  EXPECT_THAT(sentences(R"({"pattern":"^[0-9]+$"})", "\"1a\""),
              ElementsAre(R"(the body is "1a"; expected a match of ^[0-9]+$)"));
  EXPECT_THAT(sentences(R"({"format":"date"})", "\"2026-02-29\""),
              ElementsAre(R"(the body is "2026-02-29"; expected a date such as 2026-01-31)"));
  EXPECT_THAT(sentences(R"({"minLength":3})", "\"\xc3\xa9\xc3\xa9\""),
              ElementsAre("the body has 2 characters; expected at least 3"));
  EXPECT_THAT(sentences(R"({"maxItems":1})", "[1,2]"),
              ElementsAre("the body has 2 elements; expected at most 1"));
  EXPECT_THAT(sentences(R"({"uniqueItems":true})", "[1,2,1.0]"),
              ElementsAre("the body holds the same at 0 and 2"));
  EXPECT_THAT(sentences(R"({"contains":{"const":1}})", "[2]"),
              ElementsAre("the body has no element of the kind that it must contain"));
  EXPECT_THAT(sentences(R"({"dependencies":{"a":["b"]}})", R"({"a":1})"),
              ElementsAre("the body has 'a' but lacks 'b'"));
  EXPECT_THAT(sentences(R"({"propertyNames":{"maxLength":1}})", R"({"ab":1})"),
              ElementsAre("the body has a name that has 2 characters; expected at most 1"));
  EXPECT_THAT(sentences(R"({"properties":{"a":false}})", R"({"a":1})"),
              ElementsAre("/a is not allowed here"));
  EXPECT_THAT(sentences(R"({"not":{"type":"string"}})", "\"x\""),
              ElementsAre(R"(the body is "x", of the kind that it must not be)"));
}

TEST(Schema, AValueOutsideAnEnumComesWithItsValues) {
  const auto breaches = breaches_of(R"({"enum":["wms","erp",1]})", "\"wsm\"");
  ASSERT_EQ(breaches.size(), 1u);
  EXPECT_THAT(breaches[0].allowed, ElementsAre("wms", "erp", "1"));
}

TEST(Schema, AllBreachesAreCollected) {
  EXPECT_THAT(
      sentences(
          R"({"required":["a","b"],"properties":{"c":{"minimum":1,"multipleOf":2},"d":{"maxLength":1}}})",
          R"({"c":-1,"d":"xy"})"),
      ElementsAre("/c is -1; expected at least 1", "/c is -1; expected a multiple of 2",
                  "/d has 2 characters; expected at most 1", "the body lacks 'a'",
                  "the body lacks 'b'"));
}

TEST(Schema, TheFormThatWasMeantGivesTheError) {
  EXPECT_THAT(sentences(kFaults, R"([{"lose":"reply","of":"erp","times":0}])"),
              ElementsAre("/0/times is 0; expected at least 1"));
  EXPECT_THAT(sentences(kFaults, R"([{"lose":"replies","of":"erp"}])"),
              ElementsAre(R"(/0/lose is "replies"; expected "request" or "reply")"));
  EXPECT_THAT(sentences(kFaults, R"([{"outage":"wms","form":"01:10","for":"25min"}])"),
              ElementsAre("/0 has an unknown 'form'", "/0 lacks 'from'"));
  EXPECT_THAT(sentences(kFaults, R"([{"crash":"orchestrator","down":40}])"),
              ElementsAre("/0/down is 40; expected a string"));
}

TEST(Schema, WhereNothingTellsTheFormsApartTheirMarksAreNamed) {
  const auto breaches = breaches_of(kFaults, R"([{"loose":"reply"}])");
  ASSERT_EQ(breaches.size(), 1u);
  EXPECT_EQ(to_text(breaches[0]), "/0 has 'loose', but none of 'lose', 'crash' or 'outage'");
  EXPECT_EQ(breaches[0].property, "loose");
  EXPECT_THAT(breaches[0].allowed, ElementsAre("lose", "crash", "outage"));
  EXPECT_EQ(breaches[0].offset, 2u);
  EXPECT_THAT(sentences(kFaults, "[{}]"),
              ElementsAre("/0 has none of 'lose', 'crash' or 'outage'"));
}

TEST(Schema, FormsOfSeveralKindsAreNamedTogether) {
  EXPECT_THAT(
      sentences(R"({"anyOf":[{"type":"string"},{"type":"integer","minimum":0},{"type":"object"}]})",
                "true"),
      ElementsAre("the body is true; expected a string, an integer or an object"));
}

TEST(Schema, AConstantTellsFormsApart) {
  constexpr std::string_view kSchema = R"({"oneOf":[
    {"properties":{"kind":{"const":"a"},"x":{"type":"integer"}},"required":["kind","x"]},
    {"properties":{"kind":{"const":"b"},"y":{"type":"integer"}},"required":["kind","y"]}]})";
  EXPECT_THAT(sentences(kSchema, R"({"kind":"b","x":1})"), ElementsAre("the body lacks 'y'"));
}

TEST(Schema, TwoFormsAtOnceAreOneTooMany) {
  EXPECT_THAT(
      sentences(R"({"oneOf":[{"type":"null"},{"type":"integer"},{"minimum":1}]})", "2"),
      ElementsAre("the body fits two forms at once, the 2. and the 3., where one is wanted"));
}

TEST(Schema, WhatWouldNotBeJudgedIsAnErrorAtLoad) {
  EXPECT_EQ(load_error(R"({"properties":{"a":{"minimun":1}}})"),
            "schema 'order.json' at '/properties/a': the keyword 'minimun' is not judged");
  EXPECT_EQ(Schema::compile(R"({"minimun":1})").error().hint, "did you mean 'minimum'?");
  EXPECT_THAT(load_error(R"({"definitions":{"unused":{"allOf":[{"unevaluatedItems":false}]}}})"),
              HasSubstr("'/definitions/unused/allOf/0'"));
  EXPECT_THAT(load_error(R"({"format":"email"})"), HasSubstr("'email' is not judged"));
  EXPECT_THAT(load_error(R"({"type":"decimal"})"), HasSubstr("'type' is null, boolean"));
  EXPECT_THAT(load_error(R"({"minLength":-1})"), HasSubstr("'minLength' is a whole number"));
  EXPECT_THAT(load_error(R"({"multipleOf":0})"), HasSubstr("'multipleOf' is more than 0"));
  EXPECT_THAT(load_error(R"({"required":"a"})"), HasSubstr("'required' is an array of names"));
  EXPECT_THAT(load_error(R"({"items":1})"), HasSubstr("a schema is an object or a boolean"));
  EXPECT_THAT(load_error(R"({"enum":[]})"), HasSubstr("'enum'"));
  EXPECT_THAT(load_error(R"({"anyOf":[]})"), HasSubstr("'anyOf'"));
  EXPECT_THAT(load_error(R"({"$schema":"https://json-schema.org/draft/2020-12/schema"})"),
              HasSubstr("'$schema' is draft 7's"));
  EXPECT_THAT(load_error("{"), HasSubstr("schema 'order.json': expected"));
}

TEST(Schema, PatternsThatRe2ReadsOtherwiseAreErrors) {
  for (const std::string_view wrong :
       {"(?=a)b", "(?!a)b", "(?<=a)b", "(a)\\\\1", "(?i)a", "\\\\Aa", "\\\\Qa", "[a", "a{2,1}"}) {
    EXPECT_THAT(load_error("{\"pattern\":\"" + std::string(wrong) + "\"}"),
                HasSubstr("cannot be judged"))
        << wrong;
  }
}

TEST(Schema, PatternsAreEcmas) {
  const auto matches = [](std::string_view pattern, std::string_view text) {
    return sentences("{\"pattern\":\"" + std::string(pattern) + "\"}",
                     "\"" + std::string(text) + "\"")
        .empty();
  };
  EXPECT_TRUE(matches("b", "abc"));
  EXPECT_FALSE(matches("^b", "abc"));
  EXPECT_TRUE(matches("^\\\\u00e9$", "\xc3\xa9"));
  EXPECT_TRUE(matches("^[\\\\s]\\\\s$", "\\u000b\\ufeff"));
  EXPECT_FALSE(matches("^\\\\S+$", "a\\u00a0"));
  EXPECT_TRUE(matches("^[[:]+$", "[:"));
  EXPECT_FALSE(matches("^a$", "a\\n"));
}

TEST(Schema, ReferencesReachOtherFilesRelativeToTheirOwn) {
  const SchemaResolver resolve = [](std::string_view uri) -> std::optional<std::string_view> {
    if (uri == "schemas/common.json")
      return R"({"definitions":{"sku":{"$ref":"types/text.json#short"}}})";
    if (uri == "schemas/types/text.json")
      return R"({"definitions":{"any":{"$id":"#short","type":"string","maxLength":4}}})";
    return std::nullopt;
  };
  const Result<Schema> schema =
      Schema::compile(R"({"properties":{"sku":{"$ref":"../common.json#/definitions/sku"}}})",
                      resolve, "schemas/erp/order.json");
  ASSERT_TRUE(schema) << schema.error().text;
  EXPECT_TRUE(schema->holds(Document::parse(R"({"sku":"W-1"})")->root()));
  EXPECT_FALSE(schema->holds(Document::parse(R"({"sku":"W-100"})")->root()));
  EXPECT_THAT(load_error(R"({"$ref":"absent.json"})", resolve),
              HasSubstr("$ref to 'absent.json', which is not there"));
  EXPECT_THAT(load_error(R"({"$ref":"#/definitions/a"})"), HasSubstr("which is not there"));
}

TEST(Schema, EscapedPointersAreFollowed) {
  constexpr std::string_view kSchema =
      R"({"definitions":{"a~b/c%":{"type":"integer"}},"$ref":"#/definitions/a~0b~1c%25"})";
  EXPECT_THAT(sentences(kSchema, "1"), IsEmpty());
  EXPECT_EQ(sentences(kSchema, "\"1\"").size(), 1u);
}

TEST(Schema, AReferenceInACircleIsAnError) {
  EXPECT_THAT(load_error(R"({"$ref":"#"})"), HasSubstr("comes back to where it began"));
  EXPECT_THAT(
      load_error(
          R"({"definitions":{"a":{"allOf":[{"$ref":"#/definitions/b"}]},"b":{"not":{"$ref":"#/definitions/a"}}}})"),
      HasSubstr("comes back to where it began"));
  EXPECT_EQ(load_error(R"({"properties":{"child":{"$ref":"#"}}})"), "");
}

TEST(Schema, FormatsFollowRfc3339) {
  const auto holds = [](std::string_view format, std::string_view text) {
    return sentences("{\"format\":\"" + std::string(format) + "\"}",
                     "\"" + std::string(text) + "\"")
        .empty();
  };
  for (const std::string_view well :
       {"2026-01-05T09:30:00Z", "2024-02-29t23:59:59.999-05:30", "1998-12-31T15:59:60-08:00"}) {
    EXPECT_TRUE(holds("date-time", well)) << well;
  }
  for (const std::string_view wrong :
       {"2026-01-05", "2026-01-05 09:30:00Z", "2026-01-05T09:30:00", "2026-01-05T24:00:00Z",
        "2026-1-05T09:30:00Z", "1998-12-31T23:58:60Z", "2026-01-05T09:30:00.Z",
        "2026-01-05T09:30:00+5:00", "2026-04-31T00:00:00Z"}) {
    EXPECT_FALSE(holds("date-time", wrong)) << wrong;
  }
  EXPECT_TRUE(holds("time", "09:30:00+24:00") == false && holds("time", "00:59:60+01:00"));
}

TEST(Schema, LongArraysAreUniqueToo) {
  std::string text = "[";
  for (int i = 0; i < 200; ++i) text += "{\"a\":" + std::to_string(i) + ",\"b\":[]},";
  EXPECT_THAT(sentences(R"({"uniqueItems":true})", text + "0]"), IsEmpty());
  EXPECT_THAT(sentences(R"({"uniqueItems":true})", text + R"({"b":[],"a":7.0}])"),
              ElementsAre("the body holds the same at 7 and 200"));
}

}  // namespace
}  // namespace proofload::json
