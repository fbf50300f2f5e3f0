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
  const auto counted = std::find_if(kCounted.begin(), kCounted.end(),
                                    [&](const Counted& each) { return each.kind == fact.kind; });
  if (counted != kCounted.end()) {
    if (fact.line == 0 || demand.line == nullptr) return;
    lines[fact.line].*(counted->sum) += counted->sign * demand.in_base(fact.quantity).millionths;
  } else if (fact.kind == facts::kOrderCancelRequested) {
    cancel_requested = true;
  } else if (fact.kind == facts::kReleaseReceived) {
    release_received = true;
  } else if (fact.kind == facts::kReleaseCancelled) {
    release_cancelled = true;
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

void StockLevels::take(const Fact& fact) {
  const std::int64_t amount = fact.quantity.millionths;
  if (fact.kind == facts::kStockInitial || fact.kind == facts::kStockDeallocated) {
    left_[fact.subject] += amount;
  } else if (fact.kind == facts::kStockAllocated) {
    left_[fact.subject] -= amount;
  }
}

bool StockLevels::is_out_of(std::string_view item) const {
  const auto found = left_.find(item);
  return found == left_.end() || found->second <= 0;
}

}  // namespace proofload::check
