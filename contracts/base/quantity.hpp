// contracts/base/quantity.hpp — how much of an item, in which unit.
//
// Units    millionths of the unit, an exact 64-bit integer.
// Shape    a catch-weight line carries a count (this) and a weight (CatchWeight).
// Requires arithmetic only between equal units; convert() changes them by an item's exact ratio.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "contracts/base/code.hpp"
#include "contracts/base/result.hpp"

namespace proofload {

struct Quantity {
  static constexpr int kPlaces = 6;
  static constexpr std::int64_t kOne = 1'000'000;

  std::int64_t millionths = 0;
  Unit unit = kEach;

  static constexpr Quantity of(std::int64_t whole, Unit unit = kEach) {
    return {whole * kOne, unit};
  }
  bool is_zero() const { return millionths == 0; }

  Quantity& operator+=(const Quantity& other);  // CHECKs the unit
  Quantity& operator-=(const Quantity& other);
  friend Quantity operator+(Quantity a, const Quantity& b) { return a += b; }
  friend Quantity operator-(Quantity a, const Quantity& b) { return a -= b; }
  friend bool operator==(const Quantity&, const Quantity&) = default;
};

struct CatchWeight {
  Quantity count;
  Quantity weight;
  friend bool operator==(const CatchWeight&, const CatchWeight&) = default;
};

// One `from` is numerator/denominator `to`: one case is 12/1 each.
struct Conversion {
  Unit from;
  Unit to;
  std::int64_t numerator = 1;
  std::int64_t denominator = 1;
  friend bool operator==(const Conversion&, const Conversion&) = default;
};

// Exact, in either direction of the conversion.
// Errors: other units, a ratio that is not positive, a result finer than millionths or too large.
Result<Quantity> convert(const Quantity& quantity, const Conversion& conversion);

Result<Quantity> parse_quantity(std::string_view decimal, Unit unit);
std::string decimal_text(const Quantity& quantity);  // "12.5"
std::string to_text(const Quantity& quantity);       // "12.5 EA"

}  // namespace proofload
