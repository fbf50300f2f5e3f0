#include "contracts/base/money.hpp"

#include <algorithm>
#include <array>

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
  constexpr auto list = [](auto... codes) { return std::array{Currency{codes}...}; };
  constexpr auto kWithoutMinorUnit = list("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF",
                                          "UGX", "VND", "VUV", "XAF", "XOF", "XPF");
  constexpr auto kWithThousandths = list("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND");
  const auto is_among = [&](const auto& codes) {
    return std::find(codes.begin(), codes.end(), currency) != codes.end();
  };
  if (is_among(kWithoutMinorUnit)) return 0;
  return is_among(kWithThousandths) ? 3 : 2;
}

Result<Money> try_extend(const UnitPrice& price, const Quantity& quantity) {
  if (quantity.unit != price.basis.unit) {
    return fail("a price for " + to_text(price.basis) + " says nothing about " + to_text(quantity));
  }
  if (price.basis.millionths <= 0) {
    return fail("a price for " + to_text(price.basis) + " is no price");
  }
  std::int64_t divisor = 1;  // millionths of the major unit in one minor unit
  for (int place = minor_places(price.currency); place < UnitPrice::kPlaces; ++place) divisor *= 10;
  __extension__ using Wide = __int128;
  const Wide product = Wide{price.millionths} * quantity.millionths;
  const Wide whole = Wide{price.basis.millionths} * divisor;
  const Wide rounded = (product >= 0 ? product + whole / 2 : product - whole / 2) / whole;
  if (rounded != static_cast<std::int64_t>(rounded)) {
    return fail(to_text(quantity) + " at " + decimal_text(price) + " is more than money can hold");
  }
  return Money{static_cast<std::int64_t>(rounded), price.currency};
}

Money extend(const UnitPrice& price, const Quantity& quantity) {
  const Result<Money> amount = try_extend(price, quantity);
  CHECK(amount.has_value(), amount.error().text);
  return *amount;
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
