#include "harness/compare/openapi_compare.hpp"

#include <gmock/gmock.h>

#include "tests/harness/compare/compared.hpp"

namespace proofload::compare {
namespace {

using test::told;
using testing::ElementsAre;
using testing::IsEmpty;

std::string api(const std::string& operation, const std::string& path = "/orders/{id}") {
  return R"({ "openapi": "3.1.0", "paths": { ")" + path + R"(": { "post": { )" + operation +
         R"( } } }, "components": { "schemas": { "Order": { "type": "object", "properties": { "po": { "type": "string" } } } } } })";
}

std::string body(const std::string& schema) {
  return R"("requestBody": { "content": { "application/json": { "schema": )" + schema + " } } }";
}

std::string answer(const std::string& schema) {
  return R"("responses": { "200": { "content": { "application/json": { "schema": )" + schema + " } } } }";
}

constexpr const char* kOpen = R"({ "type": "object", "properties": { "a": { "type": "string", "enum": ["x", "y"] } } })";
constexpr const char* kStrict = R"({ "type": "object", "required": ["a"], "properties": { "a": { "type": "string", "enum": ["x"] } } })";

// What narrows a request breaks the caller who sends it; what narrows a response breaks nobody. And the other way round.
TEST(OpenApiCompare, TheDirectionSaysWhoIsBroken) {
  EXPECT_THAT(told(api(body(kOpen)), api(body(kStrict))),
              ElementsAre("FIELD_REQUIRED /orders/{id} POST request/a for who sends", "CODE_REMOVED /orders/{id} POST request/a for who sends"));
  EXPECT_THAT(told(api(body(kStrict)), api(body(kOpen))),
              ElementsAre("FIELD_OPTIONAL /orders/{id} POST request/a", "CODE_ADDED /orders/{id} POST request/a"));
  EXPECT_THAT(told(api(answer(kStrict)), api(answer(kOpen))),
              ElementsAre("FIELD_OPTIONAL /orders/{id} POST response 200/a for who reads", "CODE_ADDED /orders/{id} POST response 200/a for who reads"));
  EXPECT_THAT(told(api(answer(kOpen)), api(answer(kStrict))),
              ElementsAre("FIELD_REQUIRED /orders/{id} POST response 200/a", "CODE_REMOVED /orders/{id} POST response 200/a"));
}

TEST(OpenApiCompare, PathsAreTheSameWhateverTheirParametersAreCalled) {
  EXPECT_THAT(told(api("", "/orders/{id}"), api("", "/orders/{key}")), IsEmpty());
  EXPECT_THAT(told(api("", "/orders"), api("", "/sales")), ElementsAre("PATH_REMOVED /orders for who sends", "PATH_ADDED /sales"));
}

TEST(OpenApiCompare, Parameters) {
  const auto with = [](const std::string& parameters) { return api("\"parameters\": [" + parameters + "]"); };
  const std::string optional = R"({ "in": "query", "name": "since", "schema": { "type": "string" } })";
  const std::string required = R"({ "in": "query", "name": "since", "required": true, "schema": { "type": "string" } })";
  EXPECT_THAT(told(with(optional), with(required)), ElementsAre("PARAMETER_REQUIRED /orders/{id} POST query since for who sends"));
  EXPECT_THAT(told(with(""), with(required)), ElementsAre("PARAMETER_REQUIRED /orders/{id} POST query since for who sends"));
  EXPECT_THAT(told(with(""), with(optional)), ElementsAre("PARAMETER_ADDED /orders/{id} POST query since"));
  EXPECT_THAT(told(with(optional), with("")), ElementsAre("PARAMETER_REMOVED /orders/{id} POST query since for who sends"));
}

TEST(OpenApiCompare, ResponsesAndOperations) {
  EXPECT_THAT(told(api(answer(kOpen)), api(R"("responses": { "204": {} })")),
              ElementsAre("RESPONSE_REMOVED /orders/{id} POST response 200 for who reads", "RESPONSE_ADDED /orders/{id} POST response 204"));
  EXPECT_THAT(told(R"({ "openapi": "3.1.0", "paths": { "/a": { "get": {}, "put": {} } } })", R"({ "openapi": "3.1.0", "paths": { "/a": { "get": {} } } })"),
              ElementsAre("OPERATION_REMOVED /a PUT for who sends"));
}

TEST(OpenApiCompare, ReferencesToComponentsAreFollowed) {
  const std::string by_reference = body(R"({ "$ref": "#/components/schemas/Order" })");
  EXPECT_THAT(told(api(by_reference), api(body(R"({ "type": "object", "properties": { "po": { "type": "string", "maxLength": 22 } } })"))),
              ElementsAre("MAXIMUM_LOWERED /orders/{id} POST request/po for who sends"));
}

TEST(OpenApiCompare, TwoKindsAreNotCompared) {
  EXPECT_THAT(told(api(""), R"({ "type": "object" })").front(), testing::HasSubstr("is of another kind than"));
}

}  // namespace
}  // namespace proofload::compare
