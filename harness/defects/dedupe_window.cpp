#include "harness/defects/dedupe_window.hpp"

namespace proofload::defects {
namespace {

bool known_for_two_days(bool known_key, bool, Duration age) { return known_key && age < std::chrono::hours(48); }

}  // namespace

const Defect kDedupeWindow{
    .name = "dedupe-window",
    .harm = "An old order that is delivered again is taken for a new one, booked and shipped again.",
    .caught_by = "order_booked_once",
    .plant = [](orchestrator::Policies& policies) { policies.is_repeat = known_for_two_days; }};

}  // namespace proofload::defects
