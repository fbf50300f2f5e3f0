#include "harness/defects/retry_with_new_key.hpp"

namespace proofload::defects {
namespace {

std::string key_of_attempt(const orchestrator::Operation& operation, std::uint32_t attempt) {
  return operation.id + "#" + std::to_string(attempt);
}

}  // namespace

const Defect kRetryWithNewKey{
    .name = "retry-with-new-key",
    .harm = "A retry after a lost reply does it again: a second sales order, a second label.",
    .caught_by = "one_effect_per_intent",
    .plant = [](orchestrator::Policies& policies) { policies.idempotency_key = key_of_attempt; }};

}  // namespace proofload::defects
