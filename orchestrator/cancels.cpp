// Cancels of the buyer: heeded as far as the goods allow. One that comes ahead of its order waits for it, as a change does.
#include <algorithm>

#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {

void Orchestrator::take_cancel(Transaction& tx, const Partner& partner, const std::string& key) {
  OrderState* order = book_.find(key);
  if (order == nullptr) {
    if (book_.known_content(key) != nullptr) return;
    const EarlyCancel early{key, std::string(partner.name.text()), tx.now().time_since_epoch().count()};
    if (early_cancels_.add(tx, early)) tx.arm({kCancelTimer, key}, settings_.patience.change_waits);
    return;
  }
  if (order->head.cancel_requested || order->head.stage == Stage::cancelled) return;
  if (is_past_cutoff(*order)) return cancel_came_too_late(tx, *order, "intake", "which has been released");
  order->head.cancel_requested = true;
  if (order->head.stage == Stage::parked) order->head.cause = "cancelled_by_buyer";
  for (ReleaseRecord& release : order->releases) {
    if (release.stage == ReleaseStage::accepted) ask_to_cancel(tx, *order, release);
    if (!release.shipment.empty()) cancel_came_too_late(tx, *order, "intake", "which has shipped");
  }
  // Not released yet, or not answered yet: order_created() and release_accepted() see that it is not wanted any more.
  book_.save_head(tx, *order);
  // What waits for goods waits no more.
  if (order->head.stage == Stage::booked) source(tx, *order, "cancel", "buyer_cancelled");
}

void Orchestrator::heed_early_cancel(Transaction& tx, const Partner& partner, const std::string& key) {
  if (!early_cancels_.take(tx, key)) return;
  tx.cancel({kCancelTimer, key});
  take_cancel(tx, partner, key);
}

void Orchestrator::resume_cancels(Transaction& tx) {
  for (const EarlyCancel* cancel : early_cancels_.untold()) {
    const Duration waited = tx.now() - Instant(Duration(cancel->came_ns));
    tx.arm({kCancelTimer, cancel->key}, std::max(settings_.patience.change_waits - waited, Duration(1)));
  }
}

// It is heeded all the same, should the order come after that.
void Orchestrator::tell_early_cancel(Transaction& tx, const std::string& key) {
  EarlyCancel* cancel = early_cancels_.find(key);
  if (cancel == nullptr || cancel->is_told) return;
  const Duration left = settings_.patience.change_waits - (tx.now() - Instant(Duration(cancel->came_ns)));
  if (left > Duration::zero()) return tx.arm({kCancelTimer, key}, left);
  cancel->is_told = true;
  early_cancels_.save(tx, *cancel);
  open_case(tx, cancel->partner, key,
            {.case_id = "", .kind = "business", .cause = "cancel_of_unknown_order", .step = "intake",
             .text = "A cancel came for " + key + ", which never did: ask the buyer.", .line = {}});
}

}  // namespace proofload::orchestrator
