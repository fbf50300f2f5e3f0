// harness/check/freight_follows_acceptance.hpp — a load is booked with a carrier that accepted it, and its freight is paid as
// agreed.
//
// Verifies  that a load is booked with, carried by and paid to a carrier that has accepted its tender: neither an
//           acknowledgement of receipt nor silence is an acceptance. That each invoice which is paid was written by the
//           carrier, with that amount, and is paid once; one for each load, within the tolerance of the cost as rated, and
//           balances due aside, which only an invoice that says so may be. That of a load's invoices that are as rated
//           one is paid within a day, and that a person hears of one that asks for more and is not paid,
//           by a case of an order of its load.
// Does not verify that balances due are paid, where a person hears of them.
// Assumes   the day in which an invoice is to be paid starts again where injected trouble ends.
// Source    domain facts C18, C20; catalogue 54.
#pragma once

#include "harness/check/check.hpp"

namespace proofload::check {

extern const CheckKind kFreightFollowsAcceptance;

}  // namespace proofload::check
