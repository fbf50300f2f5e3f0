// contracts/conversation/document_roots.hpp — which orders a transaction set is about, and which names it gives them.
//
// Source   X12 004010: BEG03/04, BAK03/05, PRF01/02, BIG04/05, BCH03/04/05, BCA03/04/05; RMR02; W0502/03 and W0602/06;
//          B204, B102, B1002 and B303 for the load; OID01/02, and L11 and N9 under BM and PO; OID02 of 004030;
//          AK101/02 for a 997. 846, 943 and 944 name no customer's order.
#pragma once

#include <string>
#include <vector>

#include "contracts/base/symbol.hpp"
#include "contracts/x12/judge.hpp"

namespace proofload {

// Kinds of names that documents give to orders, beside those that bodies mint (subject_rules.hpp).
inline constexpr Symbol kBillOfLading = "bill_of_lading";
inline constexpr Symbol kDepositorOrder = "release";  // in a set to a warehouse or a carrier
inline constexpr Symbol kInvoice = "invoice";                 // the seller's, in a remittance
inline constexpr Symbol kLoad = "load";
inline constexpr Symbol kOrderNumber = "order_number";  // the buyer's, without the buyer
inline constexpr Symbol kShipmentName = "shipment";

struct DocumentName {
  Symbol kind;
  std::string text;
  bool minted = false;  // the set introduces it, for all the orders that it is about
};

struct DocumentRoot {
  std::string purchase_order;
  std::string release;
  bool of_partner = true;  // the message's partner is the buyer; else only the number is said
  DocumentName name;       // what else it goes by
  std::string functional_id;  // of a 997: the group that it acknowledges
  std::string acknowledged_group;
};

std::vector<DocumentRoot> document_roots(const x12::JudgedSet& set);

// What tells the sets about one order apart: a change's sequence, a tender's purpose, a status; no text where nothing need.
DocumentName distinction(const x12::JudgedSet& set);

}  // namespace proofload
