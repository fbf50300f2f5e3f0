// contracts/json/interfaces/tms.hpp — what the system that plans and pays for truck loads is asked, and answers.
//
// Types    tms.plan_load, tms.book_load, tms.cancel_load, tms.get_load, tms.settle_freight: requests.
// Shape    a load is what one truck carries from one place to another. The caller names it; the TMS mints its number, under
//          which carriers know it. All requests are safe to repeat: a load is known by its name, a booking by its carrier,
//          a freight invoice by its number.
// Source   domain facts F6, C19, C20.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/money.hpp"
#include "contracts/json/interfaces/body.hpp"

namespace proofload::tms {

struct LoadRelease {
  std::string release;
  std::int64_t weight_g = 0;
  std::int32_t pallets = 0;
};

struct PlanLoad {
  std::string load;  // the caller's name for it
  std::vector<LoadRelease> releases;
  std::string ship_from;
  std::string ship_to;
  std::string ready_at;       // instants
  std::string deliver_from;
  std::string deliver_until;
};

struct RatedCarrier {
  std::string scac;
  Money cost;
};

struct LoadPlanned {  // 201; 200 when it was planned before
  std::string load;
  std::string load_id;
  std::vector<RatedCarrier> carriers;  // the best first
};

struct BookLoad {
  std::string load_id;
  std::string scac;  // of the carrier that accepted
  Money cost;        // as rated
};

struct LoadBooked {  // 201; 200 when it was booked so before
  std::string load_id;
  std::string bill_of_lading;
};

struct CancelLoad {
  std::string load_id;
  std::string reason;
};

struct GetLoad {
  std::string load;
};

struct LoadState {  // 200 of get_load
  std::string load;
  std::string load_id;
  std::string status;  // planned, booked, cancelled
  std::vector<RatedCarrier> carriers;
  std::optional<std::string> scac;
  std::optional<std::string> bill_of_lading;
};

struct SettleFreight {
  std::string load_id;
  std::string invoice;  // the carrier's number
  std::string scac;
  Money amount;
  bool balance_due = false;  // an addition to an invoice that was settled before
};

struct Done {  // 200 of cancel_load; 201 of settle_freight, 200 when it was settled so before
  std::string status;  // cancelled, approved
};

struct Refusal {
  // already_exists, already_booked, already_settled, cancelled, not_booked, not_found, other_carrier, over_tolerance,
  // too_late, unreadable, idempotency_key_reused, in_progress, too_many_requests, unavailable
  std::string error;
  std::string message;
  std::optional<std::string> existing;
};

using json::from_json;
using json::to_json;

}  // namespace proofload::tms
