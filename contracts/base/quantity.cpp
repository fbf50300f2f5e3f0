#include "contracts/base/quantity.hpp"

#include "contracts/base/check.hpp"
#include "contracts/base/decimal.hpp"

namespace proofload {

Quantity& Quantity::operator+=(const Quantity& other) {
  CHECK(unit == other.unit, "quantities of one unit");
  CHECK(!__builtin_add_overflow(millionths, other.millionths, &millionths),
        "a quantity within 64 bits");
  return *this;
}

Quantity& Quantity::operator-=(const Quantity& other) {
  CHECK(unit == other.unit, "quantities of one unit");
  CHECK(!__builtin_sub_overflow(millionths, other.millionths, &millionths),
        "a quantity within 64 bits");
  return *this;
}

Result<Quantity> convert(const Quantity& quantity, const Conversion& conversion) {
  const bool forward = quantity.unit == conversion.from;
  if (!forward && quantity.unit != conversion.to) {
    return fail("no conversion from " + std::string(quantity.unit.text()) + " between " +
                std::string(conversion.from.text()) + " and " + std::string(conversion.to.text()));
  }
  if (conversion.numerator <= 0 || conversion.denominator <= 0) {
    return fail("a conversion from " + std::string(conversion.from.text()) + " to " +
                std::string(conversion.to.text()) + " must have a positive ratio");
  }
  const std::int64_t factor = forward ? conversion.numerator : conversion.denominator;
  const std::int64_t divisor = forward ? conversion.denominator : conversion.numerator;
  __extension__ using Wide = __int128;
  const Wide product = Wide{quantity.millionths} * factor;
  const Unit result_unit = forward ? conversion.to : conversion.from;
  if (product % divisor != 0) {
    return fail(to_text(quantity) + " is no exact number of " + std::string(result_unit.text()));
  }
  const Wide result = product / divisor;
  if (result != static_cast<std::int64_t>(result)) {
    return fail(to_text(quantity) + " is too large to convert");
  }
  return Quantity{static_cast<std::int64_t>(result), result_unit};
}

Result<Quantity> parse_quantity(std::string_view decimal, Unit unit) {
  return parse_decimal(decimal, Quantity::kPlaces).map([&](std::int64_t value) {
    return Quantity{value, unit};
  });
}

std::string decimal_text(const Quantity& quantity) {
  return format_decimal(quantity.millionths, Quantity::kPlaces);
}

std::string to_text(const Quantity& quantity) {
  return decimal_text(quantity) + " " + std::string(quantity.unit.text());
}

}  // namespace proofload
