// mocks/wms/wms.hpp — a warehouse of one's own: it answers requests, and tells each move as an
// event (contracts/json/interfaces/wms.hpp). What it does is mocks/warehouse.
#pragma once

#include <memory>

#include "contracts/port/actor.hpp"
#include "mocks/wms/settings.hpp"

namespace proofload::mocks::wms {

std::unique_ptr<Actor> make_wms(std::shared_ptr<const Settings> settings);

}  // namespace proofload::mocks::wms
