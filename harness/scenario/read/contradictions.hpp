// harness/scenario/read/contradictions.hpp — clauses of one agreement that cannot both be meant.
//
// What     Two values that exclude each other; or a clause that says nothing beside another, such as
//          when an 855 is due where none is wanted. The second is refused only where whoever wrote it
//          could see the other: in the same file, or in one that is laid over the other's. What an
//          outer file takes away may have been said further in.
// Errors   to the report: the clause at its place, the other one with its value and place.
#pragma once

#include <string>
#include <vector>

#include "contracts/canonical/agreements.hpp"
#include "harness/scenario/read/report.hpp"

namespace proofload::scenario {

// `outermost`: the files that are laid over all others, the last word first.
void refuse_contradictions(const AgreementLayers& layers, const std::vector<std::string>& outermost,
                           Report& report);

}  // namespace proofload::scenario
