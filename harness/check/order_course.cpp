#include "harness/check/order_course.hpp"

#include <algorithm>
#include <array>

#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

struct Counted {
  Symbol kind;
  std::int64_t OrderCourse::Line::*sum;
  int sign = 1;
};

constexpr std::array kCounted{
    Counted{facts::kSalesOrderCreated, &OrderCourse::Line::booked},
    Counted{facts::kLineCancelled, &OrderCourse::Line::cancelled},
    Counted{facts::kStockAllocated, &OrderCourse::Line::allocated},
    Counted{facts::kStockDeallocated, &OrderCourse::Line::allocated, -1},
    Counted{facts::kUnitsShort, &OrderCourse::Line::found_short},
    Counted{facts::kUnitsShipped, &OrderCourse::Line::shipped},
    Counted{facts::kShipmentConfirmed, &OrderCourse::Line::confirmed},
    Counted{facts::kInvoicePosted, &OrderCourse::Line::invoiced},
};

}  // namespace

void OrderCourse::take(const Fact& fact, const Demand& demand) {
  if (fact.cause) last = fact.cause;
  if (fact.kind == facts::kInvoicePosted && fact.line == 0 && !unposted.empty()) unposted.erase(fact.subject);
  const auto counted = std::find_if(kCounted.begin(), kCounted.end(),
                                    [&](const Counted& each) { return each.kind == fact.kind; });
  if (counted != kCounted.end()) {
    if (fact.line == 0 || demand.line == nullptr) return;
    lines[fact.line].*(counted->sum) += counted->sign * demand.in_base(fact.quantity).millionths;
  } else if (fact.kind == facts::kSalesOrderChanged) {
    Line& line = lines[fact.line];
    line.booked = demand.line == nullptr ? 0 : demand.ordered().millionths;
    line.cancelled = 0;  // what was is asked for anew
    line.dry = 0;
  } else if (fact.kind == facts::kInvoiceAccepted) {
    unposted.insert(fact.subject);
  } else if (fact.kind == facts::kOrderCancelRequested) {
    cancel_requested = true;
  } else if (fact.kind == facts::kReleaseReceived) {
    release_received = true;
  } else if (fact.kind == facts::kReleaseCancelled) {
    release_cancelled = true;
  } else if (fact.kind == facts::kRoutingRequested) {
    unrouted.insert(fact.subject);
  } else if (fact.kind == facts::kRoutingInstructed || fact.kind == facts::kRoutingWithdrawn) {
    unrouted.erase(fact.subject);
  } else if (fact.kind == facts::kOrderHeld || fact.kind == facts::kOrderReleased) {
    on_hold = fact.kind == facts::kOrderHeld;
  } else if (fact.kind == facts::kSalesOrderRefused) {
    causes.insert(fact.subject);
  } else if (fact.kind == facts::kCaseOpened) {
    if (fact.location == "technical") {
      ++open_technical;
    } else {
      causes.insert(fact.subject);
    }
  } else if (fact.kind == facts::kCaseReplayed) {
    --open_technical;
  }
}

bool OrderCourse::has_shipped() const {
  return std::any_of(lines.begin(), lines.end(), [](const auto& line) { return line.second.shipped > 0; });
}

std::string OrderCourse::told() const {
  const bool booked =
      std::any_of(lines.begin(), lines.end(), [](const auto& line) { return line.second.booked > 0; });
  if (release_received) return release_cancelled ? "with its release cancelled" : "released and not shipped";
  if (booked) return "booked and not released";
  std::string text = "never booked";
  for (const std::string& cause : causes) text += ", " + cause + " being said of it";
  return text;
}

std::vector<MessageId> OrderCourse::because() const {
  return last ? std::vector<MessageId>{last} : std::vector<MessageId>{};
}

Shortages::Shortages(const CaseView& view) : view_(view) {
  for (const scenario::System& system : view.scenario.world.systems) {
    if (scenario::is_warehouse(system)) warehouses_.push_back(system.name.text());
  }
}

void Shortages::take(const Fact& fact) {
  const std::int64_t amount = fact.quantity.millionths;
  if (fact.kind == facts::kStockInitial || fact.kind == facts::kStockDeallocated ||
      fact.kind == facts::kStockReceived || fact.kind == facts::kStockAdjusted) {
    left_[fact.location][fact.subject] += amount;
  } else if (fact.kind == facts::kStockAllocated) {
    left_[fact.location][fact.subject] -= amount;
  }
}

void Shortages::take(const Fact& fact, const scenario::Order* order, OrderCourse& course) {
  take(fact);
  if (order == nullptr) return;
  if (fact.kind == facts::kReleaseShipped) course.shipped_from |= bit_of(fact.location);
  if (fact.kind == facts::kUnitsShort) course.lines[fact.line].dry |= bit_of(fact.location);
  if (fact.kind != facts::kReleaseReceived && fact.kind != facts::kStockAllocated) return;
  for (const scenario::OrderLine& line : order->lines) {
    if (is_out_of(line.item, fact.location)) course.lines[line.line].dry |= bit_of(fact.location);
  }
}

bool Shortages::is_dry(const CaseOrder& known, const scenario::OrderLine& line, const OrderCourse& course) const {
  const scenario::Order& order = *known.placed;
  const std::uint64_t dry = course.line(line.line).dry;
  const bool keeps = known.agreement_of(line).backorder == Backorder::keep;
  const bool together = known.agreement->sourcing == Sourcing::one_warehouse;
  const auto sources = canonical::sources_of(view_.scenario.world.sourcing,
                                             {order.partner, order.type, order.ship_to, line.item});
  return std::all_of(sources.begin(), sources.end(), [&](const std::string& name) {
    if (together && course.shipped_from != 0 && (course.shipped_from & bit_of(name)) == 0) return true;
    if (together && !may_supply_all(order, name)) return true;
    return (dry & bit_of(name)) != 0 || (keeps && is_out_of(line.item, name));
  });
}

bool Shortages::may_supply_all(const scenario::Order& order, std::string_view warehouse) const {
  return std::all_of(order.lines.begin(), order.lines.end(), [&](const scenario::OrderLine& line) {
    const auto sources = canonical::sources_of(view_.scenario.world.sourcing,
                                               {order.partner, order.type, order.ship_to, line.item});
    return std::find(sources.begin(), sources.end(), warehouse) != sources.end();
  });
}

void Shortages::came(const Fact& receipt, const CaseOrder& order, OrderCourse& course) const {
  for (const scenario::OrderLine& wanted : order.placed->lines) {
    if (wanted.item != receipt.subject || order.agreement_of(wanted).backorder != Backorder::keep) continue;
    const OrderCourse::Line line = course.line(wanted.line);
    const bool waits = line.booked - line.cancelled > line.allocated - line.found_short;
    if (waits) course.lines[wanted.line].dry &= ~bit_of(receipt.location);
  }
}

std::uint64_t Shortages::bit_of(std::string_view warehouse) const {
  const auto found = std::find(warehouses_.begin(), warehouses_.end(), warehouse);
  return found == warehouses_.end() ? 0 : std::uint64_t{1} << ((found - warehouses_.begin()) % 64);
}

bool Shortages::is_out_of(std::string_view item, std::string_view warehouse) const {
  const auto* const items = proofload::find(left_, warehouse);
  const auto* const left = items == nullptr ? nullptr : proofload::find(*items, item);
  return left == nullptr || *left <= 0;
}

}  // namespace proofload::check
