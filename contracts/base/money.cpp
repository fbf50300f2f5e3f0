#include "contracts/base/money.hpp"

#include "contracts/base/check.hpp"
#include "contracts/base/decimal.hpp"

namespace proofload {

Money& Money::operator+=(const Money& other) {
  CHECK(currency == other.currency, "money of one currency");
  CHECK(!__builtin_add_overflow(minor, other.minor, &minor), "money within 64 bits");
  return *this;
}

Money& Money::operator-=(const Money& other) {
  CHECK(currency == other.currency, "money of one currency");
  CHECK(!__builtin_sub_overflow(minor, other.minor, &minor), "money within 64 bits");
  return *this;
}

int minor_places(Currency currency) {
  if (currency == Currency{"JPY"} || currency == Currency{"KRW"}) return 0;
  return 2;
}

Money extend(const UnitPrice& price, const Quantity& quantity) {
  CHECK(quantity.unit == price.basis.unit, "a quantity in the unit that the price is for");
  CHECK(price.basis.millionths > 0, "a price for a positive quantity");
  std::int64_t divisor = 1;  // millionths of the major unit in one minor unit
  for (int place = minor_places(price.currency); place < UnitPrice::kPlaces; ++place) divisor *= 10;
  __extension__ using Wide = __int128;
  const Wide product = Wide{price.millionths} * quantity.millionths;
  const Wide whole = Wide{price.basis.millionths} * divisor;
  const Wide rounded = (product >= 0 ? product + whole / 2 : product - whole / 2) / whole;
  CHECK(rounded == static_cast<std::int64_t>(rounded), "money within 64 bits");
  return {static_cast<std::int64_t>(rounded), price.currency};
}

Result<UnitPrice> parse_unit_price(std::string_view decimal, Currency currency, Quantity basis) {
  return parse_decimal(decimal, UnitPrice::kPlaces).map([&](std::int64_t value) {
    return UnitPrice{value, currency, basis};
  });
}

Result<Money> parse_money(std::string_view decimal, Currency currency) {
  return parse_decimal(decimal, minor_places(currency)).map([&](std::int64_t value) {
    return Money{value, currency};
  });
}

std::string decimal_text(const UnitPrice& price) {
  return format_decimal(price.millionths, UnitPrice::kPlaces);
}

std::string decimal_text(const Money& money) {
  return format_decimal(money.minor, minor_places(money.currency));
}

std::string to_text(const Money& money) {
  return decimal_text(money) + " " + std::string(money.currency.text());
}

}  // namespace proofload
