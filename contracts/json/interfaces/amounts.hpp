// contracts/json/interfaces/amounts.hpp — quantities, money and prices on the JSON wire.
//
// Shape    Quantity {"amount":"12.5","unit":"EA"}; Money {"minor":1234,"currency":"USD"}; UnitPrice
//          {"amount":"47.558","currency":"USD","per":{"amount":"1","unit":"EA"}}. Decimals travel
//          as strings: no reader can round them.
// Requires included by the .cpp files that instantiate codecs, nowhere else.
#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string>

#include "contracts/base/money.hpp"
#include "contracts/base/quantity.hpp"
#include "contracts/json/codec.hpp"

namespace proofload::json {

struct QuantityBody {
  std::string amount;
  std::string unit;
};
BOOST_DESCRIBE_STRUCT(QuantityBody, (), (amount, unit))

struct MoneyBody {
  std::int64_t minor = 0;
  std::string currency;
};
BOOST_DESCRIBE_STRUCT(MoneyBody, (), (minor, currency))

struct UnitPriceBody {
  std::string amount;
  std::string currency;
  Quantity per;
};
BOOST_DESCRIBE_STRUCT(UnitPriceBody, (), (amount, currency, per))

template <>
struct Wire<Quantity> {
  static QuantityBody to(const Quantity& quantity);
  static Result<Quantity> from(const QuantityBody& body);
};

template <>
struct Wire<Money> {
  static MoneyBody to(const Money& money);
  static Result<Money> from(const MoneyBody& body);
};

template <>
struct Wire<UnitPrice> {
  static UnitPriceBody to(const UnitPrice& price);
  static Result<UnitPrice> from(const UnitPriceBody& body);
};

}  // namespace proofload::json
