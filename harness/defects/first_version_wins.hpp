// harness/defects/first_version_wins.hpp — an order that comes again is filed, whatever it says now.
//
// Source   domain facts, section 1.1 (b) and (c): the same number, and another content.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kFirstVersionWins;

}  // namespace proofload::defects
