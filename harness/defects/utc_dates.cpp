#include "harness/defects/utc_dates.hpp"

namespace proofload::defects {
namespace {

Zone always_utc(const Agreement&) { return Zone{}; }

}  // namespace

const Defect kUtcDates{
    .name = "utc-dates",
    .harm = "What ships in the evening is announced for the next day.",
    .caught_by = "dated_as_agreed",
    .plant = [](orchestrator::Policies& policies) { policies.document_zone = always_utc; }};

}  // namespace proofload::defects
