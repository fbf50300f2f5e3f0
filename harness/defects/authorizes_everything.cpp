#include "harness/defects/authorizes_everything.hpp"

namespace proofload::defects {
namespace {

bool whatever_it_is(bool) { return true; }

}  // namespace

const Defect kAuthorizesEverything{
    .name = "authorizes-everything",
    .harm = "A truck with more than was ever sold stands at the dock, and its driver has a yes in writing.",
    .caught_by = "return_requests_answered",
    .plant = [](orchestrator::Policies& policies) { policies.authorizes_return = whatever_it_is; }};

}  // namespace proofload::defects
