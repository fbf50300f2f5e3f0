// The reconciliation sweep: open orders that stand still are compared with the systems, and repaired.
#include <algorithm>

#include "contracts/json/interfaces/erp.hpp"
#include "contracts/json/interfaces/wms.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {

void Orchestrator::sweep(Transaction& tx) {
  for (auto next = book_.open().begin(); next != book_.open().end();) {
    OrderState& order = (next++)->second;  // a repair may forget the order, and no other
    const Instant last = std::max(Instant(Duration(order.head.progress_ns)), order.looked_at);
    if (tx.now() - last >= settings_.patience.stale_after && !outbox_.has_open(order.head.key)) repair(tx, order);
  }
}

void Orchestrator::repair(Transaction& tx, OrderState& order) {
  const Stage stage = order.head.stage;
  switch (stage) {
    case Stage::received:
      if (order.head.queued) {
        return ask(tx, order, erp_of(order), kFindOrder, order.head.key,
                   to_json(erp::FindOrder{order.head.partner, order.head.key}));
      }
      note_repair(tx, order);
      return book(tx, order);
    case Stage::booked:
      note_repair(tx, order);
      return release(tx, order);
    case Stage::released:
      // Whether there is anything to repair is for the answer to say: compare_release.
      return ask(tx, order, settings_.wms, kGetRelease, order.head.release,
                 to_json(wms::GetRelease{order.head.release}));
    case Stage::shipped:
      note_repair(tx, order);
      return confirm_shipment(tx, order);
    case Stage::parked:
    case Stage::invoiced:
    case Stage::cancelled:
      break;
  }
  order.looked_at = tx.now();
  send_held_invoice(tx, order);
  for (CartonRecord& carton : order.cartons) tell_status(tx, order, carton);
  if (outbox_.has_open(order.head.key)) return;
  const Duration still = tx.now() - Instant(Duration(order.head.progress_ns));
  if (still >= settings_.patience.forget_after && stage != Stage::parked) {
    return book_.forget(tx, std::string(order.head.key));
  }
  forget_if_finished(tx, order);
}

void Orchestrator::note_repair(Transaction& tx, const OrderState& order) {
  tx.note(std::string(kSweepRepaired) + " " + order.head.key + ", which stood at '" +
          std::string(to_text(order.head.stage)) + "'");
}

void Orchestrator::forget_if_finished(Transaction& tx, OrderState& order) {
  if (!order.head.held_invoice.empty()) return;
  const bool delivered = std::all_of(order.cartons.begin(), order.cartons.end(),
                                     [](const CartonRecord& carton) { return carton.told == "delivered"; });
  if (order.head.stage != Stage::cancelled && !(order.head.stage == Stage::invoiced && delivered)) return;
  book_.forget(tx, std::string(order.head.key));
}

}  // namespace proofload::orchestrator
