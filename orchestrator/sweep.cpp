// The reconciliation sweep: open orders that stand still are compared with the systems, and repaired.
#include <algorithm>

#include "contracts/json/interfaces/wms.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {

void Orchestrator::sweep(Transaction& tx) {
  std::vector<std::string> keys;
  for (const auto& [key, order] : book_.open()) {
    const Duration still = tx.now() - Instant(Duration(order.head.progress_ns));
    if (still >= settings_.patience.stale_after && !outbox_.has_open(key)) keys.push_back(key);
  }
  for (const std::string& key : keys) repair(tx, *book_.find(key));
}

void Orchestrator::repair(Transaction& tx, OrderState& order) {
  const std::string& stage = order.head.stage;
  if (stage == "received") {
    book(tx, order);
  } else if (stage == "booked") {
    release(tx, order);
  } else if (stage == "released") {
    ask(tx, order, settings_.wms, kGetRelease, order.head.release, to_json(wms::GetRelease{order.head.release}));
  } else if (stage == "shipped") {
    confirm_shipment(tx, order);
  } else {
    send_held_invoice(tx, order);
    for (CartonRecord& carton : order.cartons) tell_status(tx, order, carton);
    const Duration still = tx.now() - Instant(Duration(order.head.progress_ns));
    if (still >= settings_.patience.forget_after && stage != "parked") return book_.forget(tx, std::string(order.head.key));
    forget_if_finished(tx, order);
    return;
  }
  tx.note("the sweep repaired " + order.head.key + ", which stood at '" + stage + "'");
}

void Orchestrator::forget_if_finished(Transaction& tx, OrderState& order) {
  if (outbox_.has_open(order.head.key) || !order.head.held_invoice.empty()) return;
  if (order.head.stage != "invoiced" && order.head.stage != "cancelled") return;
  const bool delivered = std::all_of(order.cartons.begin(), order.cartons.end(),
                                     [](const CartonRecord& carton) { return carton.told == "delivered"; });
  if (order.head.stage == "invoiced" && !delivered) return;
  book_.forget(tx, std::string(order.head.key));
}

}  // namespace proofload::orchestrator
