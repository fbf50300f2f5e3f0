#include "harness/defects/first_routing_wins.hpp"

namespace proofload::defects {

const Defect kFirstRoutingWins{
    .name = "first-routing-wins",
    .harm = "Goods are handed to a truck that the buyer has called off.",
    .caught_by = "transported_as_agreed",
    .plant = [](orchestrator::Policies& policies) {
      policies.replaces_routing = [](const orchestrator::RoutingTime&, const orchestrator::RoutingTime&) { return false; };
    }};

}  // namespace proofload::defects
