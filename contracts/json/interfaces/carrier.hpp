// contracts/json/interfaces/carrier.hpp — what a parcel carrier is asked, answers, and tells.
//
// Types    carrier.rate, carrier.buy_label, carrier.find_label, carrier.void_label,
//          carrier.manifest: requests. carrier.tracking: events, late, repeated and out of order.
// Shape    a label is for one carton, named by the caller's reference (its SSCC). Buying costs
//          money each time, unless the idempotency key is kept.
// Source   domain facts, section 3, carriers and aggregators.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/money.hpp"
#include "contracts/json/interfaces/body.hpp"

namespace proofload::carrier {

struct Rate {
  std::string release;
  std::string ship_to;
  std::int64_t weight_g = 0;
};

struct Rated {  // 200
  std::string service;
  Money cost;
  std::int64_t days = 0;  // that it promises to take from the hand-over to the door
};

struct BuyLabel {
  std::string reference;  // SSCC of the carton
  std::string release;
  std::string ship_to;
  std::string service;
  std::int64_t weight_g = 0;
};

struct Label {  // 201 of buy_label, 200 of find_label
  std::string tracking;
  std::string reference;
  Money cost;
};

struct FindLabel {
  std::string reference;
};

struct VoidLabel {
  std::string tracking;
};

struct Manifest {
  std::string shipment;
  std::vector<std::string> trackings;
};

struct Done {  // 200 of void_label, 201 of manifest
  std::string status;
};

struct Refusal {
  // already_exists, idempotency_key_reused, in_progress, not_found, already_voided, in_transit,
  // unreadable, too_many_requests, unavailable
  std::string error;
  std::string message;
  std::optional<std::string> existing;
};

struct Tracking {
  std::string event;  // unique per event, equal over its deliveries
  std::string tracking;
  std::string reference;
  std::string status;  // a word of the carrier's own vocabulary: contracts/canonical/tracking_vocabulary.hpp
  std::string at;
};

using json::from_json;
using json::to_json;

}  // namespace proofload::carrier
