// contracts/canonical/price_list.hpp — what an item costs, by the day of the order.
//
// Shape    a usual price, and changes that hold from their first day on, the earliest first; and what it costs
//          in other currencies, whatever the day. All for one quantity.
#pragma once

#include <vector>

#include "contracts/base/calendar.hpp"
#include "contracts/base/money.hpp"

namespace proofload::canonical {

struct PriceChange {
  Date from;  // the first day
  UnitPrice price;
  friend bool operator==(const PriceChange&, const PriceChange&) = default;
};

struct PriceList {
  UnitPrice usual;
  std::vector<PriceChange> changes;
  std::vector<UnitPrice> in_other_currencies{};

  // The last change up to the day, else the usual price.
  const UnitPrice& on(const Date& day) const {
    const UnitPrice* price = &usual;
    for (const PriceChange& change : changes) {
      if (change.from <= day) price = &change.price;
    }
    return *price;
  }
  // Where there is none in the currency, the price in the usual one.
  const UnitPrice& on(const Date& day, Currency currency) const {
    for (const UnitPrice& price : in_other_currencies) {
      if (price.currency == currency) return price;
    }
    return on(day);
  }
  friend bool operator==(const PriceList&, const PriceList&) = default;
};

}  // namespace proofload::canonical
