// harness/scenario/read/named_partners.hpp — the partners that a world's rules speak of are there.
//
// What     Business units and sourcing rules name partners. A world may know more of them than one scenario has, but none
//          that no file describes: a rule for a misspelt partner would hold for nobody, in silence.
#pragma once

#include "harness/scenario/read/compose.hpp"

namespace proofload::scenario {

void judge_named_partners(const Node& world, const Composer& composer, Report& report);

}  // namespace proofload::scenario
