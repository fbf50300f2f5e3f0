// contracts/conversation/document_roots.hpp — which orders a transaction set is about.
//
// What     A set names an order as its buyer does, or something of the seller's that stands for one or more: a load.
// Source   X12 004010: BEG03/04, BAK03/05, PRF01/02, BIG04/05; B204, B102, B1002, B303 for freight; AK101/02 for a 997.
#pragma once

#include <string>
#include <vector>

#include "contracts/port/message.hpp"
#include "contracts/x12/judge.hpp"

namespace proofload {

struct DocumentRoot {
  std::string purchase_order;
  std::string release;
  std::string functional_id;       // of a 997: the group that it acknowledges
  std::string acknowledged_group;
  Ref name;                        // {"load", "LD-00000017"}
  std::string also;                // tells the sets about one name apart: a purpose, a status, an invoice
};

std::vector<DocumentRoot> document_roots(const x12::JudgedSet& set);

}  // namespace proofload
