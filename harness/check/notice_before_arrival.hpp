// harness/check/notice_before_arrival.hpp — the ship notice is there before the goods.
//
// Verifies  for each carton that the carrier delivers, that an 856 with its SSCC had come, where the agreement asks for it before arrival.
// Does not verify what is due within a time of departure, because answered_as_agreed does.
// Assumes   trouble that was injected between departure and arrival excuses.
// Source    domain facts C4; catalogue 55.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kNoticeBeforeArrival;

}  // namespace proofload::check
