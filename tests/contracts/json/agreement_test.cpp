#include "contracts/json/agreement.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/contracts/json/sample_bodies.hpp"

namespace proofload::json {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kOrder = R"({
  "type": "object",
  "required": ["order", "partner", "purchase_order", "ordered_at", "requested_ship", "priority", "rush", "revision",
               "placed", "ship_to", "lines"],
  "properties": {
    "order": {"type": "string"}, "partner": {"type": "string"}, "purchase_order": {"type": "string"},
    "ordered_at": {"type": "string", "format": "date-time"}, "requested_ship": {"type": "string"},
    "priority": {"enum": ["low", "normal", "urgent"]},
    "rush": {"type": "boolean"}, "revision": {"type": "integer"}, "placed": {"type": "integer"},
    "ship_to": {"$ref": "address.json#/definitions/address"},
    "lines": {"type": "array", "items": {"$ref": "#/definitions/line"}},
    "notes": {"type": "array", "items": {"type": "string"}}
  },
  "definitions": {
    "line": {
      "type": "object", "required": ["line", "sku", "quantity", "unit", "unit_price", "amount_minor"],
      "properties": {
        "line": {"type": "integer"}, "sku": {"type": "string"}, "quantity": {"type": "string"},
        "unit": {"type": "string"}, "unit_price": {"type": "number"}, "description": {"type": "string"},
        "amount_minor": {"type": "integer"}
      }
    }
  }
})";

constexpr std::string_view kAddress = R"({"definitions": {"address": {
  "type": "object", "required": ["name", "street", "city", "postal", "country"],
  "properties": {
    "name": {"type": "string"}, "street": {"type": "string"}, "city": {"type": "string"},
    "postal": {"type": "string"}, "country": {"type": "string"}, "region": {"type": "string"}
  }
}}})";

std::vector<std::string> found(std::string_view order) {
  return differences<sample::Order>(
      order,
      [](std::string_view uri) -> std::optional<std::string_view> {
        return uri == "bodies/address.json" ? std::optional(kAddress) : std::nullopt;
      },
      "bodies/order.json");
}

std::string with(std::string_view from, std::string_view to) {
  std::string text(kOrder);
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(Differences, AStructAndItsSchemaAgree) {
  EXPECT_THAT(found(kOrder), IsEmpty());
}

TEST(Differences, AnotherNameIsFoundOnBothSides) {
  EXPECT_THAT(
      found(with(R"("sku": {)", R"("item": {)")),
      ElementsAre("/lines/0/sku: is not in the schema", "/lines/0/item: is not in the struct"));
}

TEST(Differences, AnotherTypeIsFound) {
  EXPECT_THAT(
      found(with(R"("unit_price": {"type": "number"})", R"("unit_price": {"type": "string"})")),
      ElementsAre("/lines/0/unit_price: is of type number in the struct, string in the schema"));
  EXPECT_THAT(
      found(with(R"("items": {"type": "string"})", R"("items": {"type": ["string", "null"]})")),
      ElementsAre("/notes/0: is of type string in the struct, one of several in the schema"));
  EXPECT_THAT(found(with(R"("rush": {"type": "boolean"})", R"("rush": {})")),
              ElementsAre("/rush: is of type boolean in the struct; the schema gives none"));
}

TEST(Differences, RequirednessIsCompared) {
  EXPECT_THAT(found(with(R"("required": ["order", )", R"("required": [)")),
              ElementsAre("/order: is required in the struct, optional in the schema"));
  EXPECT_THAT(found(with(R"("required": ["order", )", R"("required": ["notes", "order", )")),
              ElementsAre("/notes: is optional in the struct, required in the schema"));
}

TEST(Differences, EnumsAreComparedByName) {
  EXPECT_THAT(found(with(R"("low", "normal")", R"("lowest", "normal")")),
              ElementsAre("/priority: the schema's enum lacks 'low'",
                          "/priority: the struct's enum lacks 'lowest'"));
}

TEST(Differences, AReferenceToNowhereIsADifference) {
  EXPECT_THAT(found(with("definitions/address", "definitions/adress")),
              ElementsAre(::testing::HasSubstr("/ship_to: ")));
}

}  // namespace
}  // namespace proofload::json
