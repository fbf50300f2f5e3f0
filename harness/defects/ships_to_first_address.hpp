// harness/defects/ships_to_first_address.hpp — whatever a partner orders goes where its first order went.
//
// Source   domain facts: N1*ST; an address that is kept by customer.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kShipsToFirstAddress;

}  // namespace proofload::defects
