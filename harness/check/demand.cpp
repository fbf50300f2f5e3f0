#include "harness/check/demand.hpp"

#include <algorithm>

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

std::string units(std::int64_t millionths, const Demand& demand) {
  return to_text(Quantity{millionths, demand.ordered().unit});
}

std::string named(std::string_view order, std::int32_t line) {
  std::string text = "Order ";
  text.append(order).append(" line ").append(std::to_string(line));
  return text;
}

Instant deadline(const CaseView& view, std::string_view order, Instant since, Duration due, Duration repeat_after) {
  Instant over = since;
  for (Instant later = since;; over = later) {
    later = view.trouble.over(order, since, over + due);
    if (later <= over) break;
  }
  return over > since ? over + due + repeat_after + kSlack : since + due + kSlack;
}

}  // namespace proofload::check
