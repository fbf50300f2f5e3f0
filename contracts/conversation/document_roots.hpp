// contracts/conversation/document_roots.hpp — which orders a transaction set is about.
//
// Source   X12 004010: BEG03/04, BAK03/05, PRF01/02, BIG04/05; AK101/02 for a 997.
#pragma once

#include <string>
#include <vector>

#include "contracts/x12/judge.hpp"

namespace proofload {

struct DocumentRoot {
  std::string purchase_order;
  std::string release;
  std::string functional_id;       // of a 997: the group that it acknowledges
  std::string acknowledged_group;
};

std::vector<DocumentRoot> document_roots(const x12::JudgedSet& set);

}  // namespace proofload
