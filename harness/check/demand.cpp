#include "harness/check/demand.hpp"

#include <algorithm>

#include "contracts/base/check.hpp"

namespace proofload::check {
namespace {

// Latencies of the wires and one or two retries.
constexpr Duration kSlack = 1h;

}  // namespace

Quantity Demand::in_base(const Quantity& quantity) const {
  if (item == nullptr || quantity.unit == item->item.base_unit) return quantity;
  return canonical::to_base_unit(item->item, quantity).value_or(quantity);
}

Result<Money> Demand::price_of(const Quantity& quantity) const {
  UnitPrice price = line->price;
  price.basis = in_base(price.basis);
  return try_extend(price, in_base(quantity));
}

Demand demand_of(const CaseView& view, const scenario::OrderLine& line) {
  return {&line, line.item.empty() ? nullptr : view.scenario.world.find_item(line.item)};
}

Demand demand_of(const CaseView& view, const CaseOrder& order, std::int32_t line) {
  if (order.placed == nullptr) return {};
  const std::vector<scenario::OrderLine>& lines = order.lines();
  const auto found =
      std::find_if(lines.begin(), lines.end(), [&](const scenario::OrderLine& each) { return each.line == line; });
  return found == lines.end() ? Demand{} : demand_of(view, *found);
}

std::int64_t may_be_over(const CaseOrder& order, const Demand& demand) {
  const Ratio over = order.agreement_of(*demand.line).tolerances.over_shipment;
  return demand.ordered().millionths / over.denominator * over.numerator;
}

std::string units(std::int64_t millionths, const Demand& demand) {
  return to_text(Quantity{millionths, demand.ordered().unit});
}

std::string named(std::string_view order, std::int32_t line) {
  std::string text = "Order ";
  text.append(order).append(" line ").append(std::to_string(line));
  return text;
}

Instant deadline(const CaseView& view, const CaseOrder& order, Instant since, Duration due, Duration repeat_after) {
  const BusinessCalendar* calendar = view.scenario.find_calendar(order.agreement->calendar);
  CHECK(calendar != nullptr, "a calendar that the scenario has");
  // What trouble held up comes by the next repeat, which may meet with trouble, too.
  const auto until = [&](Instant over) {
    return calendar->add_open_time(over, due) + (over > since ? repeat_after : Duration::zero()) + kSlack;
  };
  Instant over = since;
  for (Instant later = since;; over = later) {
    later = view.trouble.over(order.name, since, until(over));
    if (later <= over) return until(over) + view.trouble.set_back(since, until(over));
  }
}

std::string due_text(const CaseOrder& order, Duration due) {
  const std::string& calendar = order.agreement->calendar;
  const bool is_always_open = calendar == Agreement{}.calendar;
  return format_duration(due) + (is_always_open ? "" : " (open time of " + calendar + ")");
}

}  // namespace proofload::check
