// harness/check/third_parties.hpp — the third parties' warehouses of a world, and how they acknowledge.
#pragma once

#include <map>

#include "harness/check/check.hpp"

namespace proofload::check {

// By the name of the system.
std::map<Symbol, Acknowledgement> third_parties_of(const CaseView& view);

}  // namespace proofload::check
