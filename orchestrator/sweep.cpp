// The reconciliation sweep: open orders that stand still are compared with the systems, and repaired.
#include <algorithm>

#include "contracts/json/interfaces/erp.hpp"
#include "contracts/json/interfaces/wms.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {

void Orchestrator::sweep(Transaction& tx) {
  send_day_notices(tx);
  bill_periods(tx);
  end_returns(tx);
  for (auto next = book_.open().begin(); next != book_.open().end();) {
    OrderState& order = (next++)->second;  // a repair may forget the order, and no other
    const Instant last = std::max(order.last_progress(), order.looked_at);
    if (tx.now() - last >= settings_.patience.stale_after && !outbox_.has_open(order.head.key)) repair(tx, order);
  }
}

void Orchestrator::repair(Transaction& tx, OrderState& order) {
  const Stage stage = order.head.stage;
  if (stage == Stage::received) {
    if (order.head.queued) {
      return ask(tx, order, erp_of(order), kFindOrder, order.head.key,
                 to_json(erp::FindOrder{order.head.partner, order.head.key}));
    }
    note_repair(tx, order, to_text(stage));
    return book(tx, order);
  }
  order.looked_at = tx.now();
  for (ReleaseRecord& release : order.releases) repair_release(tx, order, release);
  for (const CartonRecord& carton : order.cartons) tell_status(tx, order, carton.sscc);
  for (const ReleaseRecord& release : order.releases) tell_status(tx, order, release.name);
  if (outbox_.has_open(order.head.key)) return;
  if (tx.now() - order.last_progress() >= settings_.patience.forget_after &&
      (stage == Stage::invoiced || stage == Stage::cancelled)) {
    return book_.forget(tx, std::string(order.head.key));
  }
  forget_if_finished(tx, order);
}

void Orchestrator::repair_release(Transaction& tx, OrderState& order, ReleaseRecord& release) {
  switch (release.stage) {
    case ReleaseStage::asked:
      if (third_party(release.warehouse) != nullptr) return;  // its 940 is out, or with a person
      note_repair(tx, order, to_text(release.stage));
      return ask_release(tx, order, release);
    case ReleaseStage::accepted:
      if (third_party(release.warehouse) != nullptr) return chase_advice(tx, order, release);
      if (release.load.stage == LoadStage::planning) plan_load(tx, order, release);
      if (release.load.stage == LoadStage::booking) book_load(tx, order, release);
      // Whether there is anything to repair is for the answer to say: compare_release.
      return ask(tx, order, warehouse_named(release.warehouse), kGetRelease, release.name, to_json(wms::GetRelease{release.name}),
                 release.name);
    case ReleaseStage::shipped:
      if (release.is_confirmed) return;  // its invoice waits for others
      note_repair(tx, order, to_text(release.stage));
      return confirm_shipment(tx, order, release);
    case ReleaseStage::invoiced:
      return send_held_invoice(tx, order, release);
    case ReleaseStage::cancelled:
      return;
  }
}

void Orchestrator::note_repair(Transaction& tx, const OrderState& order, std::string_view stood_at) {
  tx.note(std::string(kSweepRepaired) + " " + order.head.key + ", which stood at '" + std::string(stood_at) + "'");
}

void Orchestrator::forget_if_finished(Transaction& tx, OrderState& order) {
  const auto owes = [](const ReleaseRecord& release) {
    return !release.held_invoice.empty() || (release.stage == ReleaseStage::invoiced && !release.notice_sent);
  };
  if (std::any_of(order.releases.begin(), order.releases.end(), owes)) return;
  if (changes_.current(order.head.key) != nullptr) return;
  // Nobody tells us of a third party's parcels: it bought their labels.
  const bool delivered = std::all_of(order.cartons.begin(), order.cartons.end(), [&](const CartonRecord& carton) {
    if (carton.way.told == "delivered" || goes_collect(order)) return true;  // nor do the buyer's carriers
    const ReleaseRecord* release = order.release(carton.release);
    if (release == nullptr) return false;
    if (release->stage == ReleaseStage::cancelled) return true;  // it never leaves
    return third_party(release->warehouse) != nullptr;
  });
  if (order.head.stage != Stage::cancelled && !(order.head.stage == Stage::invoiced && delivered)) return;
  book_.forget(tx, std::string(order.head.key));
}

}  // namespace proofload::orchestrator
