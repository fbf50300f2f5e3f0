// The cost of a JSON body: parsed, judged, read and written, for one of 300 bytes and one of 1.4
// KB.
#include <boost/describe/class.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "contracts/json/codec.ipp"
#include "contracts/json/parser.hpp"
#include "contracts/json/schema.hpp"
#include "tests/bench/benchmark.hpp"

namespace proofload::bench {

struct BenchAddress {
  std::string name, street, city, region, postal, country;
};
BOOST_DESCRIBE_STRUCT(BenchAddress, (), (name, street, city, region, postal, country))

struct BenchLine {
  std::int32_t line = 0;
  std::string sku, quantity, unit, unit_price, description;
  std::int64_t amount_minor = 0;
};
BOOST_DESCRIBE_STRUCT(BenchLine, (),
                      (line, sku, quantity, unit, unit_price, description, amount_minor))

struct BenchOrder {
  std::string order, partner, purchase_order, ordered_at, requested_ship, currency;
  BenchAddress ship_to;
  std::vector<BenchLine> lines;
};
BOOST_DESCRIBE_STRUCT(BenchOrder, (),
                      (order, partner, purchase_order, ordered_at, requested_ship, currency,
                       ship_to, lines))

namespace {

constexpr std::string_view kSchema = R"({
  "$schema": "http://json-schema.org/draft-07/schema#",
  "type": "object", "additionalProperties": false,
  "required": ["order", "partner", "purchase_order", "ordered_at", "currency", "ship_to", "lines"],
  "properties": {
    "order": {"type": "string", "pattern": "^SO-[0-9]{6}$"},
    "partner": {"type": "string", "minLength": 1, "maxLength": 30},
    "purchase_order": {"type": "string", "minLength": 1, "maxLength": 22},
    "ordered_at": {"type": "string", "format": "date-time"},
    "requested_ship": {"type": "string", "format": "date"},
    "currency": {"enum": ["USD", "CAD", "EUR"]},
    "ship_to": {
      "type": "object", "additionalProperties": false, "required": ["name", "street", "city", "postal", "country"],
      "properties": {
        "name": {"type": "string", "minLength": 1}, "street": {"type": "string"}, "city": {"type": "string"},
        "region": {"type": "string", "maxLength": 3}, "postal": {"type": "string", "maxLength": 15},
        "country": {"type": "string", "minLength": 2, "maxLength": 2}
      }
    },
    "lines": {"type": "array", "minItems": 0, "maxItems": 999, "items": {"$ref": "#/definitions/line"}}
  },
  "definitions": {
    "decimal": {"type": "string", "pattern": "^(0|[1-9][0-9]*)(\\.[0-9]+)?$"},
    "line": {
      "type": "object", "additionalProperties": false,
      "required": ["line", "sku", "quantity", "unit", "unit_price"],
      "properties": {
        "line": {"type": "integer", "minimum": 1}, "sku": {"type": "string", "minLength": 1, "maxLength": 48},
        "quantity": {"$ref": "#/definitions/decimal"}, "unit": {"type": "string", "minLength": 2, "maxLength": 3},
        "unit_price": {"$ref": "#/definitions/decimal"}, "description": {"type": "string", "maxLength": 80},
        "amount_minor": {"type": "integer"}
      }
    }
  }
})";

BenchOrder order_of(int lines) {
  BenchOrder order{.order = "SO-100017",
                   .partner = "bigbox",
                   .purchase_order = "PO-4711-0017",
                   .ordered_at = "2026-01-05T09:30:00Z",
                   .requested_ship = "2026-01-08",
                   .currency = "USD",
                   .ship_to = {"Store 114", "12 Harbor Street", "Springfield", "IL", "62701", "US"},
                   .lines = {}};
  for (int i = 1; i <= lines; ++i) {
    order.lines.push_back({.line = i,
                           .sku = "WIDGET-" + std::to_string(i * 111),
                           .quantity = "12",
                           .unit = "EA",
                           .unit_price = "47.558",
                           .description = "Blue widget, carton of twelve",
                           .amount_minor = 57070});
  }
  return order;
}

void measure(int lines) {
  const BenchOrder order = order_of(lines);
  const std::string text = json::to_json(order);
  const std::string size = " " + std::to_string(text.size()) + " bytes";
  const Result<json::Schema> schema = json::Schema::compile(kSchema);
  REQUIRE(schema);
  json::Parser parser;
  json::Parser kept;
  const Result<json::Value> value = kept.parse(text);
  REQUIRE(value);
  REQUIRE(schema->holds(*value));
  std::string out;

  BENCHMARK("parse" + size) {
    return parser.parse(text)->size();
  };
  BENCHMARK("judge" + size) {
    return schema->judge(*value).has_value();
  };
  BENCHMARK("read" + size) {
    return json::read<BenchOrder>(*value)->lines.size();
  };
  BENCHMARK("write" + size) {
    out.clear();
    json::write(order, out);
    return out.size();
  };
}

TEST_CASE("A short JSON body", "[json]") {
  measure(0);
}
TEST_CASE("A JSON order of eight lines", "[json]") {
  measure(8);
}

}  // namespace
}  // namespace proofload::bench
