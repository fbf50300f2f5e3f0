#include <array>

#include "harness/check/acknowledged_as_agreed.hpp"
#include "harness/check/answered_as_agreed.hpp"
#include "harness/check/changes_applied_in_order.hpp"
#include "harness/check/invoiced_as_shipped.hpp"
#include "harness/check/legal_status_moves.hpp"
#include "harness/check/messages_conform.hpp"
#include "harness/check/one_effect_per_intent.hpp"
#include "harness/check/order_booked_once.hpp"
#include "harness/check/orders_end_as_required.hpp"
#include "harness/check/retries_bounded.hpp"
#include "harness/check/scenario_expectations.hpp"
#include "harness/check/shipped_within_accepted.hpp"
#include "harness/check/stock_conserved.hpp"

namespace proofload::check {

std::span<const CheckKind> all_checks() {
  static const std::array checks{
      kAcknowledgedAsAgreed, kAnsweredAsAgreed,   kChangesAppliedInOrder, kInvoicedAsShipped,    kLegalStatusMoves,
      kMessagesConform,      kOneEffectPerIntent, kOrderBookedOnce,      kOrdersEndAsRequired,
      kRetriesBounded,       kScenarioExpectations, kShippedWithinAccepted, kStockConserved};
  return checks;
}

}  // namespace proofload::check
