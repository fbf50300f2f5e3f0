#include <array>

#include "harness/check/acknowledged_as_agreed.hpp"
#include "harness/check/acknowledged_not_resent.hpp"
#include "harness/check/answered_as_agreed.hpp"
#include "harness/check/answers_agree.hpp"
#include "harness/check/asked_as_told.hpp"
#include "harness/check/cancel_heeded.hpp"
#include "harness/check/carton_in_one_notice.hpp"
#include "harness/check/changes_applied_in_order.hpp"
#include "harness/check/contradictions_shown.hpp"
#include "harness/check/control_numbers_unique.hpp"
#include "harness/check/conversations_kept.hpp"
#include "harness/check/credited_as_returned.hpp"
#include "harness/check/dated_as_agreed.hpp"
#include "harness/check/delivery_shown.hpp"
#include "harness/check/documents_seen_through.hpp"
#include "harness/check/freight_follows_acceptance.hpp"
#include "harness/check/given_back.hpp"
#include "harness/check/instructed_as_ordered.hpp"
#include "harness/check/invoiced_as_shipped.hpp"
#include "harness/check/legal_status_moves.hpp"
#include "harness/check/messages_conform.hpp"
#include "harness/check/newest_stock_shown.hpp"
#include "harness/check/notice_before_arrival.hpp"
#include "harness/check/one_carrier_per_load.hpp"
#include "harness/check/one_effect_per_intent.hpp"
#include "harness/check/one_reply_per_key.hpp"
#include "harness/check/one_warehouse_as_agreed.hpp"
#include "harness/check/order_booked_once.hpp"
#include "harness/check/orders_end_as_required.hpp"
#include "harness/check/parcels_manifested.hpp"
#include "harness/check/payments_applied_once.hpp"
#include "harness/check/poison_parked_alone.hpp"
#include "harness/check/response_adds_up.hpp"
#include "harness/check/retries_bounded.hpp"
#include "harness/check/retries_spread.hpp"
#include "harness/check/return_requests_answered.hpp"
#include "harness/check/scenario_expectations.hpp"
#include "harness/check/sent_where_ordered.hpp"
#include "harness/check/shipped_in_window.hpp"
#include "harness/check/shipped_within_accepted.hpp"
#include "harness/check/stock_conserved.hpp"
#include "harness/check/told_as_done.hpp"
#include "harness/check/told_as_ordered.hpp"
#include "harness/check/transported_as_agreed.hpp"

namespace proofload::check {

std::span<const CheckKind> all_checks() {
  static const std::array checks{
      kAcknowledgedAsAgreed, kAcknowledgedNotResent, kAnsweredAsAgreed, kAnswersAgree, kAskedAsTold, kCancelHeeded,
      kCartonInOneNotice, kChangesAppliedInOrder, kContradictionsShown, kControlNumbersUnique, kConversationsKept, kCreditedAsReturned,
      kDatedAsAgreed, kDeliveryShown, kDocumentsSeenThrough, kFreightFollowsAcceptance, kGivenBack,
      kInstructedAsOrdered, kInvoicedAsShipped, kLegalStatusMoves, kMessagesConform, kNewestStockShown, kNoticeBeforeArrival,
      kOneCarrierPerLoad, kOneEffectPerIntent, kOneReplyPerKey, kOneWarehouseAsAgreed, kOrderBookedOnce,
      kOrdersEndAsRequired, kParcelsManifested, kPaymentsAppliedOnce, kPoisonParkedAlone, kResponseAddsUp, kRetriesBounded, kRetriesSpread,
      kReturnRequestsAnswered, kScenarioExpectations, kSentWhereOrdered,
      kShippedInWindow, kShippedWithinAccepted, kStockConserved,
      kToldAsDone, kToldAsOrdered, kTransportedAsAgreed};
  return checks;
}

}  // namespace proofload::check
