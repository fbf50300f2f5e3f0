// contracts/base/money.hpp — an amount of money, and a price for a quantity of something.
//
// Units    Money: the currency's minor unit (cents), exact. UnitPrice: millionths of the major unit
//          per basis.
// Source   X12 PO104 and PO105: prices have more places than money, and HP prices a hundred (domain
//          facts).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "contracts/base/code.hpp"
#include "contracts/base/quantity.hpp"
#include "contracts/base/result.hpp"

namespace proofload {

struct Money {
  std::int64_t minor = 0;
  Currency currency = kDollar;

  Money& operator+=(const Money& other);  // CHECKs the currency
  Money& operator-=(const Money& other);
  friend Money operator+(Money a, const Money& b) { return a += b; }
  friend Money operator-(Money a, const Money& b) { return a -= b; }
  friend bool operator==(const Money&, const Money&) = default;
};

struct UnitPrice {
  static constexpr int kPlaces = 6;

  std::int64_t millionths = 0;          // of the currency's major unit
  Currency currency = kDollar;
  Quantity basis = Quantity::of(1);     // the quantity that the price is for
  friend bool operator==(const UnitPrice&, const UnitPrice&) = default;
};

// How many minor units make a major one, as a power of ten: 2 for USD, 0 for JPY, 3 for KWD.
int minor_places(Currency currency);

// price * quantity / basis, rounded half away from zero to the minor unit.
// Errors: another unit than the basis', a basis that is not positive, more than money can hold.
Result<Money> try_extend(const UnitPrice& price, const Quantity& quantity);

// The same for figures that were judged before: CHECKs what try_extend refuses.
Money extend(const UnitPrice& price, const Quantity& quantity);

Result<UnitPrice> parse_unit_price(std::string_view decimal, Currency currency, Quantity basis);
Result<Money> parse_money(std::string_view decimal, Currency currency);  // "12.34"
std::string decimal_text(const UnitPrice& price);                        // "47.558"
std::string decimal_text(const Money& money);                            // "12.34"
std::string to_text(const Money& money);                                 // "12.34 USD"

}  // namespace proofload
