// mocks/carrier/settings.hpp — what a carrier charges, and how its parcels travel.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "contracts/base/money.hpp"
#include "contracts/canonical/tracking_vocabulary.hpp"
#include "mocks/common/settings.hpp"

namespace proofload::mocks::carrier {

struct Settings : RequestRules, Webhooks {
  std::string service = "ground";
  std::int32_t promised_days = 6;  // from the hand-over to the door, as its rates say
  canonical::TrackingVocabulary vocabulary = canonical::kPreTransitVocabulary;
  Money base_cost{650, kDollar};
  Money cost_per_kg{110, kDollar};  // of each kilogram begun
  std::string tracking_prefix = "1Z";

  // What is manifested later, or on no working day, is picked up on the next; without it, at once.
  std::optional<TimeOfDay> pickup;

  // From the manifest, or the pick-up, to the door, per parcel and status.
  Range to_pre_transit{1min, 30min};
  Range to_in_transit{2h, 12h};  // a label can be voided until then
  Range to_out_for_delivery{20h, 72h};
  Range to_delivered{1h, 8h};
  Ratio exception{0, 1};  // of the parcels whose first delivery fails
  Range to_exception{1h, 8h};
  Range to_next_attempt{16h, 24h};
  Duration retention = std::chrono::hours(24 * 30);  // of labels that were voided or delivered
};

std::optional<std::string> objection(const Settings& settings);  // common/objection.hpp

}  // namespace proofload::mocks::carrier
