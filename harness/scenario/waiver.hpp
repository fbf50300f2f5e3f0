// harness/scenario/waiver.hpp — a broken promise that people have agreed to live with for a while.
//
// What     What a check finds with that partner is told with the reason, and counts as no violation.
//          When it has run out is a matter of people's calendar: whoever starts a run judges it, the
//          run itself knows no today.
#pragma once

#include <string>

#include "contracts/base/calendar.hpp"
#include "contracts/base/error.hpp"

namespace proofload::scenario {

struct Waiver {
  std::string check;    // "answered_as_agreed"
  std::string partner;  // "bigbox"
  std::string reason;
  Date until;           // the last day on which it counts
  Place check_place;
  Place until_place;
};

}  // namespace proofload::scenario
