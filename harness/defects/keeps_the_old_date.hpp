// harness/defects/keeps_the_old_date.hpp — a change goes to the ERP without its new delivery date.
//
// Source   domain facts, catalogue 62.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kKeepsTheOldDate;

}  // namespace proofload::defects
