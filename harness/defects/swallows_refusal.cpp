#include "harness/defects/swallows_refusal.hpp"

namespace proofload::defects {
namespace {

bool always(int, std::string_view) { return true; }

}  // namespace

const Defect kSwallowsRefusal{
    .name = "swallows-refusal",
    .harm = "What a system refused is told on as done: a cancelled release that ships all the same.",
    .caught_by = "orders_end_as_required",
    .plant = [](orchestrator::Policies& policies) { policies.means_done = always; }};

}  // namespace proofload::defects
