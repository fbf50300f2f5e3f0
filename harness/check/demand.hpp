// harness/check/demand.hpp — what is asked for in the version in force, in the base units that facts are compared in.
//
// Units    base unit of the item.
// Shape    a line of an unknown item has no item and keeps the buyer's unit.
#pragma once

#include <string>
#include <string_view>

#include "harness/check/case_view.hpp"

namespace proofload::check {

struct Demand {
  const scenario::OrderLine* line = nullptr;
  const scenario::CatalogueItem* item = nullptr;  // nullptr: nobody sells it

  // In the base unit; as it is where it cannot be said so.
  Quantity in_base(const Quantity& quantity) const;
  Quantity ordered() const { return in_base(line->quantity); }
  // What so much of it costs, at the ordered price. Errors: a unit that has no price.
  Result<Money> price_of(const Quantity& quantity) const;
};

Demand demand_of(const CaseView& view, const scenario::OrderLine& line);
// Without a line: nobody placed the order, or it has no such line.
Demand demand_of(const CaseView& view, const CaseOrder& order, std::int32_t line);

// By how much more than was ordered the agreement lets ship. Requires a line of an order that was placed.
std::int64_t may_be_over(const CaseOrder& order, const Demand& demand);

std::string units(std::int64_t millionths, const Demand& demand);  // "12 EA"
std::string named(std::string_view order, std::int32_t line);      // "Order bigbox/4711 line 2"

// When what is owed since then must be there, counted in the open time of the agreement's calendar: the clock starts
// again where trouble ends, as often as there is trouble before it has run out.
// Requires an order that was placed.
Instant deadline(const CaseView& view, const CaseOrder& order, Instant since, Duration due, Duration repeat_after);

// "24h", or "24h (open time of us_retail)".
std::string due_text(const CaseOrder& order, Duration due);

}  // namespace proofload::check
