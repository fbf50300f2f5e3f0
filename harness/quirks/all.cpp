#include "harness/quirks/all.hpp"

#include <array>

#include "harness/quirks/acknowledgments_lost.hpp"
#include "harness/quirks/answers_late.hpp"
#include "harness/quirks/busy.hpp"
#include "harness/quirks/calls_back_late.hpp"
#include "harness/quirks/calls_back_twice.hpp"
#include "harness/quirks/calls_once.hpp"
#include "harness/quirks/declines_tenders.hpp"
#include "harness/quirks/exists_is_an_error.hpp"
#include "harness/quirks/failure_kept.hpp"
#include "harness/quirks/files_grow.hpp"
#include "harness/quirks/orders_again.hpp"
#include "harness/quirks/other_words.hpp"
#include "harness/quirks/picks_short.hpp"
#include "harness/quirks/posts_in_batches.hpp"
#include "harness/quirks/repeats_after_hours.hpp"
#include "harness/quirks/reports_late.hpp"
#include "harness/quirks/rubbish.hpp"
#include "harness/quirks/statuses_repeated.hpp"
#include "harness/quirks/surcharges.hpp"
#include "harness/quirks/tracking_overtakes.hpp"

namespace proofload::quirks {

std::span<const Quirk> all_quirks() {
  static const std::array quirks{
      kAcknowledgmentsLost, kAnswersLate, kBusy, kCallsBackLate, kCallsBackTwice, kCallsOnce, kDeclinesTenders,
      kExistsIsAnError, kFailureKept, kFilesGrow, kOrdersAgain, kOtherWords, kPicksShort, kPostsInBatches,
      kRepeatsAfterHours, kReportsLate, kRubbish, kStatusesRepeated, kSurcharges, kTrackingOvertakes};
  return quirks;
}

}  // namespace proofload::quirks
