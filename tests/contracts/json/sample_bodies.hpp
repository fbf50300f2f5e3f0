// tests/contracts/json/sample_bodies.hpp — bodies with a member of every kind that the codec knows.
#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/decimal.hpp"
#include "contracts/json/codec.hpp"

namespace proofload::sample {

// One travels as decimal text, the other as an integer.
struct Pieces {
  std::int64_t millionths = 0;
  friend bool operator==(const Pieces&, const Pieces&) = default;
};
struct Cents {
  std::int64_t minor = 0;
  friend bool operator==(const Cents&, const Cents&) = default;
};

}  // namespace proofload::sample

namespace proofload::json {

template <>
struct Wire<sample::Pieces> {
  static std::string to(sample::Pieces pieces) { return format_decimal(pieces.millionths, 6); }
  static Result<sample::Pieces> from(std::string_view text) {
    return parse_decimal(text, 6).map([](std::int64_t n) { return sample::Pieces{n}; });
  }
};

template <>
struct Wire<sample::Cents> {
  static std::int64_t to(sample::Cents cents) { return cents.minor; }
  static Result<sample::Cents> from(std::int64_t minor) { return sample::Cents{minor}; }
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
  Pieces quantity;
  std::string unit;
  json::NumberText unit_price;
  std::optional<std::string> description;
  Cents amount_minor;
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
BOOST_DESCRIBE_STRUCT(Order, (),
                      (order, partner, purchase_order, ordered_at, requested_ship, priority, rush,
                       revision, placed, ship_to, lines, notes))

}  // namespace proofload::sample
