#include "harness/defects/label_per_attempt.hpp"

namespace proofload::defects {
namespace {

std::string key_of_label(const orchestrator::Operation& operation, std::uint32_t attempt) {
  return operation.type == "carrier.buy_label" ? operation.id + "#" + std::to_string(attempt) : operation.id;
}

}  // namespace

const Defect kLabelPerAttempt{
    .name = "label-per-attempt",
    .harm = "A label whose reply was lost is bought again, and both are paid.",
    .caught_by = "one_effect_per_intent",
    .plant = [](orchestrator::Policies& policies) { policies.idempotency_key = key_of_label; }};

}  // namespace proofload::defects
