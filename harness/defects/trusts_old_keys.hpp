// harness/defects/trusts_old_keys.hpp — a request is repeated under its key, however old the key is.
//
// Source   domain facts, catalogue 61: a retry after the key was pruned is executed again.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kTrustsOldKeys;

}  // namespace proofload::defects
