// contracts/conversation/document_roots.hpp — which orders a transaction set is about, by their names or by names of their own.
//
// Source   X12 004010: BEG03/04, BAK03/05, PRF01/02, BIG04/05, BCH03/04/05, BCA03/04/05; RMR02 for an 820; AK101/02
//          for a 997; W0502 and N9*CO for a 940, W0602 for a 945. An 846, a 943 and a 944 name none.
#pragma once

#include <string>
#include <vector>

#include "contracts/x12/judge.hpp"

namespace proofload {

struct DocumentRoot {
  std::string purchase_order;
  std::string release;
  std::string change;              // of a change of an order, or its answer: which one
  std::string invoice;             // of a remittance: the seller's number, in place of the order's
  std::string functional_id;       // of a 997: the group that it acknowledges
  std::string acknowledged_group;
  std::string warehouse_release;   // of a 940 or 945, in place of the order's
  std::string order_key;           // of a 940: the order's business key, "bigbox/4711"; "": not said
};

std::vector<DocumentRoot> document_roots(const x12::JudgedSet& set);

}  // namespace proofload
