// mocks/motor_carrier/motor_carrier.hpp — a motor carrier that speaks X12: of record for which loads it took, where they are,
// and what it charged.
//
// What     Takes a tender (204), acknowledges it by 997, and answers it by a 990, or never: receipt is no acceptance. What
//          it accepted and the shipper declared ready, by its bill of lading, it fetches at the appointment and tells by
//          214s where it is; then it writes a 210. What was cancelled it does not carry, and refuses if it comes again.
// Shape    a tender that comes twice gets one answer, the same each time. One step, one commit (mocks/edi/endpoint.hpp).
// Source   domain facts F6, C18 to C21.
#pragma once

#include <memory>

#include "contracts/port/actor.hpp"
#include "mocks/motor_carrier/settings.hpp"

namespace proofload::mocks::motor_carrier {

std::unique_ptr<Actor> make_motor_carrier(std::shared_ptr<const Settings> settings);

}  // namespace proofload::mocks::motor_carrier
