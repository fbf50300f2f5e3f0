// harness/defects/books_in_both.hpp — an order is booked in every ERP that was ever booked in.
//
// Source   domain facts, catalogue 8: two systems that both think that the document is theirs.
#pragma once

#include "harness/defects/all.hpp"

namespace proofload::defects {

extern const Defect kBooksInBoth;

}  // namespace proofload::defects
