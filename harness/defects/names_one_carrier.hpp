// harness/defects/names_one_carrier.hpp — every 856 of a load names the carrier that was tendered to first of all.
//
// Source   domain facts C18, C19: who answers a tender is not who was asked first.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kNamesOneCarrier;

}  // namespace proofload::defects
