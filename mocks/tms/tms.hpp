// mocks/tms/tms.hpp — the system that plans truck loads and pays for them: of record for what was booked with whom.
//
// What     Rates a load with all its motor carriers, keeps the one that accepted, mints the bill of lading, and settles each
//          freight invoice against the rated cost. It never speaks to carriers.
// Shape    all requests may be repeated: what was done so before is answered again and changes nothing.
// Source   domain facts F6, C19, C20.
#pragma once

#include <memory>

#include "contracts/port/actor.hpp"
#include "mocks/tms/settings.hpp"

namespace proofload::mocks::tms {

std::unique_ptr<Actor> make_tms(std::shared_ptr<const Settings> settings);

}  // namespace proofload::mocks::tms
