// contracts/x12/purchase_order_850.hpp — what a purchase order says.
//
// Shape    read<PurchaseOrder850>(set); write(order, writer) from ST to SE, with CTT01 = number of
// lines. Source   X12 004010 set 850.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "contracts/x12/order_line.hpp"
#include "contracts/x12/parts.hpp"
#include "contracts/x12/set_text.hpp"

namespace proofload::x12 {

class Writer;

struct OrderLine850 {
  LineItem item;
  std::vector<Charge> charges;        // SAC
  std::vector<Reference> references;  // REF
  std::string destination_qualifier;  // SDQ02: 92 …
  std::vector<Destination>
      destinations;           // SDQ: the quantity split over stores, in item.quantity's unit
  std::vector<Moment> dates;  // DTM
  friend bool operator==(const OrderLine850&, const OrderLine850&) = default;
};

struct PurchaseOrder850 {
  std::string purpose =
      "00";  // BEG01: 00 original, 01 cancel, 04 change, 05 replace, 06 confirm, 07 duplicate
  std::string type =
      "SA";  // BEG02: SA stand-alone, NE new, DS drop ship, RL release, BK blanket, RO rush
  std::string number;    // BEG03
  std::string release;   // BEG04
  Date date;             // BEG05
  std::string contract;  // BEG06
  std::string currency;  // CUR02; "" as agreed
  std::vector<Reference> references;
  std::vector<Charge> charges;
  std::vector<PaymentTerms> terms;
  std::vector<Moment> dates;  // 001 cancel after, 002 deliver, 010 ship, 037 038 063 064 windows
  std::vector<Routing> routing;
  std::vector<Text> texts;
  std::vector<NamedParty> parties;
  std::vector<OrderLine850> lines;
  friend bool operator==(const PurchaseOrder850&, const PurchaseOrder850&) = default;
};

template <>
Result<PurchaseOrder850> read(const SetText& set);
void write(const PurchaseOrder850& order, Writer& writer);

}  // namespace proofload::x12
