// orchestrator/load_record.hpp — the truck load that carries a release, and what is known of its way.
//
// Shape    none -> planning -> tendering -> booking -> booked -> ready; when no carrier takes it, unplaced: the release goes
//          as parcels. One carrier at a time holds the tender; who answers when it no longer does is told so.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "contracts/base/money.hpp"
#include "contracts/base/time.hpp"

namespace proofload::orchestrator {

// What is told of a parcel, or of a load.
struct Followed {
  std::string status;      // in the words of the delivery lifecycle
  std::string status_at;   // event time of that status
  std::string told;        // the last status that the ERP took
  std::int32_t shown = 0;  // how many it took, so that an older word which comes late is refused
  std::string telling;     // the operation that tells it another; "" when none is open
};

enum class LoadStage : std::uint8_t { none, planning, tendering, booking, booked, ready, unplaced, cancelled };

struct RatedCarrier {
  std::string scac;
  Money cost;
};

struct LoadRecord {
  LoadStage stage = LoadStage::none;
  std::string load_id;                 // the TMS's
  std::vector<RatedCarrier> carriers;  // the best first
  std::int32_t asked = 0;              // which of them holds the tender, or was booked
  std::int64_t answer_by_ns = 0;       // until when its answer is waited for
  std::string bill_of_lading;
  std::int64_t weight_g = 0;
  std::int32_t pallets = 0;
  std::int64_t ready_ns = 0;           // the appointment
  Followed way;

  bool is_held_by(std::string_view scac) const {
    return stage >= LoadStage::tendering && stage <= LoadStage::ready && holder().scac == scac;
  }
  const RatedCarrier& holder() const { return carriers[static_cast<std::size_t>(asked)]; }
};

}  // namespace proofload::orchestrator
