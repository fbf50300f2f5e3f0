// contracts/x12/purchase_order_change_860.hpp — what a buyer changes of an order, line by line.
//
// Shape    read<PurchaseOrderChange860>(set); write(change, writer) from ST to SE, with CTT01 = number of lines.
//          Changes of one order apply in the order of change_sequence, or without it of change_date and GS04/05.
// Source   X12 004010 set 860. BCH06 dates the purchase order, BCH11 the change.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "contracts/x12/order_line.hpp"
#include "contracts/x12/parts.hpp"
#include "contracts/x12/set_text.hpp"

namespace proofload::x12 {

class Writer;

struct ChangeLine860 {
  ChangedItem item;
  std::vector<Reference> references;
  std::vector<Charge> charges;             // SAC
  std::string destination_qualifier;       // SDQ02
  std::vector<Destination> destinations;   // SDQ: item.quantity split over stores
  std::vector<Moment> dates;               // DTM: 002 deliver, 010 ship, 037 038 063 064 windows
  friend bool operator==(const ChangeLine860&, const ChangeLine860&) = default;
};

struct PurchaseOrderChange860 {
  std::string purpose = "04";       // BCH01: 04 change, 01 cancel the order, 05 replace
  std::string type = "SA";          // BCH02
  std::string order_number;         // BCH03
  std::string release;              // BCH04
  std::string change_sequence;      // BCH05; "" where the buyer does not count
  Date order_date;                  // BCH06
  std::string contract;             // BCH08
  std::optional<Date> change_date;  // BCH11
  std::string currency;             // CUR02; "" as agreed
  std::vector<Reference> references;
  std::vector<Charge> charges;
  std::vector<PaymentTerms> terms;
  std::vector<Moment> dates;
  std::vector<Routing> routing;
  std::vector<Text> texts;
  std::vector<NamedParty> parties;
  std::vector<ChangeLine860> lines;
  friend bool operator==(const PurchaseOrderChange860&, const PurchaseOrderChange860&) = default;
};

template <>
Result<PurchaseOrderChange860> read(const SetText& set);
void write(const PurchaseOrderChange860& change, Writer& writer);

}  // namespace proofload::x12
