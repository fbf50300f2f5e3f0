// mocks/wms/settings.hpp — a warehouse of one's own, asked by requests and heard through events.
#pragma once

#include "mocks/common/objection.hpp"
#include "mocks/common/settings.hpp"
#include "mocks/warehouse/settings.hpp"

namespace proofload::mocks::wms {

struct Settings : RequestRules, Webhooks, warehouse::Settings {};

inline Objection objection(const Settings& settings) {
  return first_of(warehouse::objection(settings),
                  mocks::objection(static_cast<const RequestRules&>(settings)),
                  mocks::objection(static_cast<const Webhooks&>(settings)));
}

}  // namespace proofload::mocks::wms
