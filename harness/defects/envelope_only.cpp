#include "harness/defects/envelope_only.hpp"

namespace proofload::defects {
namespace {

bool known_envelope_alone(bool, bool known_envelope, Duration) { return known_envelope; }

}  // namespace

const Defect kEnvelopeOnly{
    .name = "envelope-only",
    .harm = "An order that is sent again under a new control number is taken for a new one.",
    .caught_by = "answered_as_agreed",
    .plant = [](orchestrator::Policies& policies) { policies.is_repeat = known_envelope_alone; }};

}  // namespace proofload::defects
