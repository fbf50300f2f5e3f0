// mocks/wms/wms.hpp — a warehouse: the system of record of stock, cartons and what left the dock.
//
// What     Allocates a release when it comes, first come first served; picks, packs into cartons
//          with an SSCC, waits for their labels, ships: irreversible. Tells each move as an event.
// Source   domain facts, section 3: WMS events.
#pragma once

#include <memory>

#include "contracts/port/actor.hpp"
#include "mocks/wms/settings.hpp"

namespace proofload::mocks::wms {

std::unique_ptr<Actor> make_wms(std::shared_ptr<const Settings> settings);

}  // namespace proofload::mocks::wms
