// orchestrator/routing_documents.hpp — the 753 of a release, and what a 754 says of a load.
#pragma once

#include <string>

#include "contracts/x12/routing_instruction_754.hpp"
#include "contracts/x12/writer.hpp"
#include "orchestrator/order_state.hpp"
#include "orchestrator/settings.hpp"

namespace proofload::orchestrator {

inline constexpr std::string_view kRoutingRefused = "44";  // BGN01 of a 754

// weight_g: of what there is of it.
void write_routing_request(const OrderState& order, const ReleaseRecord& release, std::int64_t weight_g,
                           const x12::Beginning& beginning, const x12::ScheduledDate& ready, x12::Writer& writer);

// When it was written, and its number: a newer one is greater.
std::string written_at(const x12::Beginning& beginning);

struct PickupWindow {
  Instant from;
  Instant until;
};
PickupWindow window_of(const x12::RoutedLoad754& load, Zone zone, const CivilEpoch& epoch);
std::string reference_of(const x12::RoutedLoad754& load, std::string_view qualifier);  // "": it has none

}  // namespace proofload::orchestrator
