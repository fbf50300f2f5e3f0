#include "harness/defects/all.hpp"

#include <array>

#include "harness/defects/accepts_and_never_ships.hpp"
#include "harness/defects/ack_before_commit.hpp"
#include "harness/defects/books_in_both.hpp"
#include "harness/defects/envelope_only.hpp"
#include "harness/defects/forgets_duplicates.hpp"
#include "harness/defects/gtin_as_number.hpp"
#include "harness/defects/invoice_from_order.hpp"
#include "harness/defects/last_arrival_wins.hpp"
#include "harness/defects/no_outbox.hpp"
#include "harness/defects/parks_everything.hpp"
#include "harness/defects/price_of_today.hpp"
#include "harness/defects/rejects_everything.hpp"
#include "harness/defects/retries_without_limit.hpp"
#include "harness/defects/retry_with_new_key.hpp"
#include "harness/defects/silent.hpp"
#include "harness/defects/units_twice.hpp"

namespace proofload::defects {

std::span<const Defect> all_defects() {
  static const std::array<Defect, 16> defects{
      kAcceptsAndNeverShips, kAckBeforeCommit,     kBooksInBoth,     kEnvelopeOnly,    kForgetsDuplicates,   kGtinAsNumber,
      kInvoiceFromOrder,     kLastArrivalWins,     kNoOutbox,        kParksEverything,     kPriceOfToday,
      kRejectsEverything,    kRetriesWithoutLimit, kRetryWithNewKey, kSilent,             kUnitsTwice};
  return defects;
}

}  // namespace proofload::defects
