// The reconciliation sweep: open orders that stand still are compared with the systems, and repaired.
#include <algorithm>

#include "contracts/json/interfaces/wms.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {

void Orchestrator::sweep(Transaction& tx) {
  for (auto next = book_.open().begin(); next != book_.open().end();) {
    OrderState& order = (next++)->second;  // a repair may forget the order, and no other
    const Duration still = tx.now() - Instant(Duration(order.head.progress_ns));
    if (still >= settings_.patience.stale_after && !outbox_.has_open(order.head.key)) repair(tx, order);
  }
}

void Orchestrator::repair(Transaction& tx, OrderState& order) {
  const Stage stage = order.head.stage;
  switch (stage) {
    case Stage::received: book(tx, order); break;
    case Stage::booked: release(tx, order); break;
    case Stage::released:
      ask(tx, order, settings_.wms, kGetRelease, order.head.release, to_json(wms::GetRelease{order.head.release}));
      break;
    case Stage::shipped: confirm_shipment(tx, order); break;
    case Stage::parked:
    case Stage::invoiced:
    case Stage::cancelled: {
      for (CartonRecord& carton : order.cartons) tell_status(tx, order, carton);
      if (outbox_.has_open(order.head.key)) return;
      const Duration still = tx.now() - Instant(Duration(order.head.progress_ns));
      if (still >= settings_.patience.forget_after && stage != Stage::parked) return book_.forget(tx, std::string(order.head.key));
      return forget_if_finished(tx, order);
    }
  }
  tx.note("the sweep repaired " + order.head.key + ", which stood at '" + std::string(to_text(stage)) + "'");
}

void Orchestrator::forget_if_finished(Transaction& tx, OrderState& order) {
  const bool delivered = std::all_of(order.cartons.begin(), order.cartons.end(),
                                     [](const CartonRecord& carton) { return carton.told == "delivered"; });
  if (order.head.stage != Stage::cancelled && !(order.head.stage == Stage::invoiced && delivered)) return;
  book_.forget(tx, std::string(order.head.key));
}

}  // namespace proofload::orchestrator
