// tests/contracts/json/sample_bodies.hpp — bodies with a member of every kind that the codec knows.
#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/money.hpp"
#include "contracts/base/quantity.hpp"
#include "contracts/json/codec.hpp"

namespace proofload::json {

template <>
struct Wire<Quantity> {
  static std::string to(const Quantity& quantity) { return decimal_text(quantity); }
  static Result<Quantity> from(std::string_view text) { return parse_quantity(text, kEach); }
};

template <>
struct Wire<Money> {
  static std::int64_t to(const Money& money) { return money.minor; }
  static Result<Money> from(std::int64_t minor) { return Money{.minor = minor, .currency = kDollar}; }
};

}  // namespace proofload::json

namespace proofload::sample {

enum class Priority { low, normal, urgent };
BOOST_DESCRIBE_ENUM(Priority, low, normal, urgent)

struct Address {
  std::string name, street, city, postal, country;
  std::optional<std::string> region;
  friend bool operator==(const Address&, const Address&) = default;
};
BOOST_DESCRIBE_STRUCT(Address, (), (name, street, city, postal, country, region))

struct Line {
  std::int32_t line = 0;
  std::string sku;
  Quantity quantity;
  std::string unit;
  json::NumberText unit_price;
  std::optional<std::string> description;
  Money amount_minor;
  friend bool operator==(const Line&, const Line&) = default;
};
BOOST_DESCRIBE_STRUCT(Line, (), (line, sku, quantity, unit, unit_price, description, amount_minor))

struct Order {
  std::string order, partner, purchase_order, ordered_at, requested_ship;
  Priority priority = Priority::normal;
  bool rush = false;
  std::uint32_t revision = 0;
  std::int64_t placed = 0;
  Address ship_to;
  std::vector<Line> lines;
  std::optional<std::vector<std::string>> notes;
  friend bool operator==(const Order&, const Order&) = default;
};
BOOST_DESCRIBE_STRUCT(Order, (), (order, partner, purchase_order, ordered_at, requested_ship, priority, rush, revision, placed, ship_to, lines, notes))

}  // namespace proofload::sample
