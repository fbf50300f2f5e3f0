#include "harness/defects/ships_when_ready.hpp"

namespace proofload::defects {

const Defect kShipsWhenReady{
    .name = "ships-when-ready",
    .harm = "Goods come to a dock that does not expect them yet, or any more, and are refused.",
    .caught_by = "shipped_in_window",
    .plant = [](orchestrator::Policies& policies) { policies.heeds_windows = [] { return false; }; }};

}  // namespace proofload::defects
