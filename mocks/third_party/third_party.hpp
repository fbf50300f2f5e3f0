// mocks/third_party/third_party.hpp — a third party's warehouse: it is spoken to in EDI alone.
//
// What     Takes 940s (new, changed or cancelled until the picking starts) and 943s, works them with
//          the engine of mocks/warehouse, and answers each 940 with one 945 and each 943 with one
//          944; reports its stock by 846. A cancellation that comes too late is answered by the 945
//          of what shipped.
// Source   domain facts F5, C13 to C17, C24.
#pragma once

#include <memory>

#include "contracts/port/actor.hpp"
#include "mocks/third_party/settings.hpp"

namespace proofload::mocks::third_party {

std::unique_ptr<Actor> make_third_party(std::shared_ptr<const Settings> settings);

}  // namespace proofload::mocks::third_party
