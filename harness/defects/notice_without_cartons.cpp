#include "harness/defects/notice_without_cartons.hpp"

namespace proofload::defects {

const Defect kNoticeWithoutCartons{
    .name = "notice-without-cartons",
    .harm = "The partner can receive no carton by its label.",
    .caught_by = "carton_in_one_notice",
    .plant = [](orchestrator::Policies& policies) { policies.tells_cartons = [] { return false; }; }};

}  // namespace proofload::defects
