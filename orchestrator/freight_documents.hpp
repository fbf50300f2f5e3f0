// orchestrator/freight_documents.hpp — what motor carriers are sent, and when what they tell of happened.
#pragma once

#include <string_view>

#include "contracts/base/time.hpp"
#include "contracts/x12/shipment_status_214.hpp"
#include "contracts/x12/writer.hpp"
#include "orchestrator/order_state.hpp"
#include "orchestrator/settings.hpp"

namespace proofload::orchestrator {

// A 204. purpose: B2A01. The bill of lading is in it once there is one and the goods are ready.
void write_tender(const OrderState& order, const ReleaseRecord& release, const MotorCarrier& carrier,
                  std::string_view purpose, const Settings& settings, x12::Writer& writer);

// Local to the carrier's place, unless it says UT.
Instant instant_of_event(const x12::StatusEvent214& event, Zone zone, const CivilEpoch& epoch);

}  // namespace proofload::orchestrator
