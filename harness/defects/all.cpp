#include "harness/defects/all.hpp"

#include <array>

#include "harness/defects/accepts_and_never_ships.hpp"
#include "harness/defects/accepts_in_the_head.hpp"
#include "harness/defects/ack_before_commit.hpp"
#include "harness/defects/always_too_late.hpp"
#include "harness/defects/authorizes_everything.hpp"
#include "harness/defects/books_in_both.hpp"
#include "harness/defects/change_after_pick.hpp"
#include "harness/defects/change_applied_twice.hpp"
#include "harness/defects/changes_by_arrival.hpp"
#include "harness/defects/counts_one_carton.hpp"
#include "harness/defects/credits_at_list_price.hpp"
#include "harness/defects/credits_name_themselves.hpp"
#include "harness/defects/credits_the_whole_line.hpp"
#include "harness/defects/credits_twice.hpp"
#include "harness/defects/dates_notices_by_order.hpp"
#include "harness/defects/dates_orders_by_invoice.hpp"
#include "harness/defects/dedupe_window.hpp"
#include "harness/defects/envelope_only.hpp"
#include "harness/defects/everything_by_parcel.hpp"
#include "harness/defects/first_routing_wins.hpp"
#include "harness/defects/first_set_only.hpp"
#include "harness/defects/first_version_wins.hpp"
#include "harness/defects/forgets_duplicates.hpp"
#include "harness/defects/forgets_its_agenda.hpp"
#include "harness/defects/freight_refusals_unread.hpp"
#include "harness/defects/gtin_as_number.hpp"
#include "harness/defects/hides_delivery.hpp"
#include "harness/defects/ignores_cancel.hpp"
#include "harness/defects/invoice_before_notice.hpp"
#include "harness/defects/invoice_from_order.hpp"
#include "harness/defects/invoice_per_shipment_and_order.hpp"
#include "harness/defects/keeps_the_old_date.hpp"
#include "harness/defects/label_per_attempt.hpp"
#include "harness/defects/labels_by_guess.hpp"
#include "harness/defects/last_arrival_wins.hpp"
#include "harness/defects/manifests_one_parcel.hpp"
#include "harness/defects/names_one_carrier.hpp"
#include "harness/defects/never_reconciles.hpp"
#include "harness/defects/no_outbox.hpp"
#include "harness/defects/notice_on_a_schedule.hpp"
#include "harness/defects/notice_without_cartons.hpp"
#include "harness/defects/one_number_one_order.hpp"
#include "harness/defects/parked_blocks.hpp"
#include "harness/defects/parks_everything.hpp"
#include "harness/defects/parks_in_silence.hpp"
#include "harness/defects/partial_file.hpp"
#include "harness/defects/pays_newest_invoice.hpp"
#include "harness/defects/poison_blocks.hpp"
#include "harness/defects/price_of_today.hpp"
#include "harness/defects/receipt_is_acceptance.hpp"
#include "harness/defects/refuses_repeats.hpp"
#include "harness/defects/rejects_everything.hpp"
#include "harness/defects/remittance_twice.hpp"
#include "harness/defects/resends_invoice_as_new.hpp"
#include "harness/defects/retries_in_step.hpp"
#include "harness/defects/retries_without_limit.hpp"
#include "harness/defects/retry_with_new_key.hpp"
#include "harness/defects/reuses_control_numbers.hpp"
#include "harness/defects/rounds_prices.hpp"
#include "harness/defects/sends_once.hpp"
#include "harness/defects/ships_at_midnight.hpp"
#include "harness/defects/ships_to_first_address.hpp"
#include "harness/defects/ships_when_ready.hpp"
#include "harness/defects/silence_is_acceptance.hpp"
#include "harness/defects/silent.hpp"
#include "harness/defects/speaks_one_version.hpp"
#include "harness/defects/splits_regardless.hpp"
#include "harness/defects/stock_by_arrival.hpp"
#include "harness/defects/substitutes_unasked.hpp"
#include "harness/defects/swallows_refusal.hpp"
#include "harness/defects/takes_refusals_for_receipts.hpp"
#include "harness/defects/tax_rounded_anew.hpp"
#include "harness/defects/tenders_a_round_weight.hpp"
#include "harness/defects/tenders_stay_open.hpp"
#include "harness/defects/tracking_of_first_parcel.hpp"
#include "harness/defects/trusts_old_keys.hpp"
#include "harness/defects/units_twice.hpp"
#include "harness/defects/unpadded_envelope.hpp"
#include "harness/defects/utc_dates.hpp"
#include "harness/defects/voids_by_another_number.hpp"

namespace proofload::defects {

std::span<const Defect> all_defects() {
  static const std::array defects{
      kAcceptsAndNeverShips, kAcceptsInTheHead, kAckBeforeCommit, kAlwaysTooLate, kAuthorizesEverything, kBooksInBoth,
      kChangeAfterPick, kChangeAppliedTwice, kChangesByArrival, kCountsOneCarton, kCreditsAtListPrice,
      kCreditsNameThemselves, kCreditsTheWholeLine, kCreditsTwice, kDatesNoticesByOrder, kDatesOrdersByInvoice,
      kDedupeWindow, kEnvelopeOnly, kEverythingByParcel, kFirstRoutingWins, kFirstSetOnly, kFirstVersionWins,
      kForgetsDuplicates, kForgetsItsAgenda, kFreightRefusalsUnread, kGtinAsNumber, kHidesDelivery, kIgnoresCancel,
      kInvoiceBeforeNotice, kInvoiceFromOrder, kInvoicePerShipmentAndOrder, kKeepsTheOldDate, kLabelPerAttempt,
      kLabelsByGuess, kLastArrivalWins, kManifestsOneParcel, kNamesOneCarrier, kNeverReconciles, kNoOutbox,
      kNoticeOnASchedule, kNoticeWithoutCartons, kOneNumberOneOrder, kParkedBlocks, kParksEverything, kParksInSilence,
      kPartialFile, kPaysNewestInvoice, kPoisonBlocks, kPriceOfToday, kReceiptIsAcceptance, kRefusesRepeats,
      kRejectsEverything, kRemittanceTwice, kResendsInvoiceAsNew, kRetriesInStep, kRetriesWithoutLimit,
      kRetryWithNewKey, kReusesControlNumbers, kRoundsPrices, kSendsOnce, kShipsAtMidnight, kShipsToFirstAddress,
      kShipsWhenReady, kSilenceIsAcceptance, kSilent, kSpeaksOneVersion, kSplitsRegardless, kStockByArrival,
      kSubstitutesUnasked, kSwallowsRefusal, kTakesRefusalsForReceipts, kTaxRoundedAnew, kTendersARoundWeight,
      kTendersStayOpen, kTrackingOfFirstParcel, kTrustsOldKeys, kUnitsTwice, kUnpaddedEnvelope, kUtcDates,
      kVoidsByAnotherNumber};
  return defects;
}

}  // namespace proofload::defects
