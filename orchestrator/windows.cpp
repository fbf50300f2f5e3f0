// The days between which an order's goods may leave: told to whoever ships them, and over once the last one is.
#include <algorithm>
#include <utility>

#include "contracts/canonical/window.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {
namespace {

canonical::OrderWindows windows_of(const std::vector<x12::Moment>& dates) {
  canonical::OrderWindows windows;
  for (const x12::Moment& moment : dates) {
    if (moment.qualifier == "037") windows.ship.earliest = moment.date;
    if (moment.qualifier == "038") windows.ship.latest = moment.date;
    if (moment.qualifier == "064") windows.deliver.earliest = moment.date;
    if (moment.qualifier == "063") windows.deliver.latest = moment.date;
    if (moment.qualifier == "001") windows.cancel_after = moment.date;
  }
  return windows;
}

std::string text_of(const std::optional<Date>& date) { return date ? compact_text(*date) : ""; }

}  // namespace

void Orchestrator::read_windows(const std::vector<x12::Moment>& dates, HeadRecord& head) const {
  if (!policies_.heeds_windows()) return;
  const canonical::OrderWindows windows = windows_of(dates);
  head.leave_from = text_of(canonical::first_to_leave(windows));
  head.leave_until = text_of(canonical::last_to_leave(windows));
  head.deliver_until = text_of(windows.deliver.latest);
}

std::optional<Instant> Orchestrator::leaves_from(const OrderState& order) const {
  const auto day = parse_date(order.head.leave_from);
  if (!day) return std::nullopt;
  return agreement_of(order).zone.instant(*day, kMidnight, settings_.epoch);
}

std::optional<Instant> Orchestrator::leaves_until(const OrderState& order) const {
  const auto day = parse_date(order.head.leave_until);
  if (!day) return std::nullopt;
  return agreement_of(order).zone.instant(plus_days(*day, 1), kMidnight, settings_.epoch);
}

bool Orchestrator::is_window_over(const OrderState& order, Instant now) const {
  const auto until = leaves_until(order);
  return until && now >= *until;
}

void Orchestrator::await_window(Transaction& tx, const OrderState& order) {
  const auto until = leaves_until(order);
  if (until) tx.arm({kWindowTimer, order.head.key}, std::max(*until - tx.now(), Duration(1)));
}

void Orchestrator::window_ended(Transaction& tx, const std::string& key) {
  OrderState* order = book_.find(key);
  if (order == nullptr || order->head.stage != Stage::booked) return;
  for (ReleaseRecord& release : order->releases) {
    if (release.stage == ReleaseStage::accepted && !release.is_begun) ask_to_cancel(tx, *order, release);
  }
  source(tx, *order, "window", kWindowMissed);
}

void Orchestrator::tell_window_missed(Transaction& tx, OrderState& order) {
  if (std::exchange(order.head.told_short, true)) return;
  book_.save_head(tx, order);
  open_case(tx, order.head.partner, order.head.key,
            {.case_id = "",
             .kind = "business",
             .cause = std::string(kWindowMissed),
             .step = "sourcing",
             .text = "What is left of " + order.head.key + " could not leave by its last day: ask the buyer for another.",
             .line = {}});
}

}  // namespace proofload::orchestrator
