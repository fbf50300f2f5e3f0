#include "contracts/json/interfaces/amounts.hpp"

#include <string_view>

namespace proofload::json {
namespace {

// A code that is too long would be cut to one that it is not.
template <class Code>
Result<Code> code_of(std::string_view text, std::string_view what) {
  if (text.empty() || text.size() > 3) {
    return fail("'" + std::string(text) + "' is no " + std::string(what) +
                ": one to three characters");
  }
  return Code{text};
}

}  // namespace

QuantityBody Wire<Quantity>::to(const Quantity& quantity) {
  return {decimal_text(quantity), std::string(quantity.unit.text())};
}

Result<Quantity> Wire<Quantity>::from(const QuantityBody& body) {
  const Result<Unit> unit = code_of<Unit>(body.unit, "unit");
  if (!unit) return fail(unit.error());
  return parse_quantity(body.amount, *unit);
}

MoneyBody Wire<Money>::to(const Money& money) {
  return {money.minor, std::string(money.currency.text())};
}

Result<Money> Wire<Money>::from(const MoneyBody& body) {
  return code_of<Currency>(body.currency, "currency").map([&](Currency currency) {
    return Money{body.minor, currency};
  });
}

UnitPriceBody Wire<UnitPrice>::to(const UnitPrice& price) {
  return {decimal_text(price), std::string(price.currency.text()), price.basis};
}

Result<UnitPrice> Wire<UnitPrice>::from(const UnitPriceBody& body) {
  const Result<Currency> currency = code_of<Currency>(body.currency, "currency");
  if (!currency) return fail(currency.error());
  if (body.per.millionths <= 0) return fail("a price is for more than nothing");
  return parse_unit_price(body.amount, *currency, body.per);
}

}  // namespace proofload::json
