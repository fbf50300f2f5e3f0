// harness/defects/speaks_one_version.hpp — every system is spoken to in the first version of its interface.
//
// Source   what a team meets that upgrades one of two ERPs, or whose carrier switches accounts to its new interface one by one.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kSpeaksOneVersion;

}  // namespace proofload::defects
