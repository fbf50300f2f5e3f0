// contracts/x12/inventory_advice_846.hpp — what a warehouse or seller says that it has, as of a moment.
//
// Shape    read<InventoryAdvice846>(set); write(advice, writer) from ST to SE, with CTT01 = number of items.
// Source   X12 004010 set 846. It names no order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "contracts/x12/parts.hpp"
#include "contracts/x12/set_text.hpp"

namespace proofload::x12 {

class Writer;

struct StockFigure846 {       // QTY
  std::string qualifier;      // 33 available, 17 on hand, 02 cumulative, 63 on order …
  Quantity quantity;
  std::vector<Moment> dates;  // DTM below the QTY: as of when, or from when on
  friend bool operator==(const StockFigure846&, const StockFigure846&) = default;
};

struct StockItem846 {  // a LIN loop
  std::string id;      // LIN01
  std::vector<ProductId> products;
  std::vector<std::string> descriptions;  // PID05
  std::vector<Moment> dates;
  std::vector<Reference> references;
  std::vector<StockFigure846> figures;
  std::vector<NamedParty> parties;  // N1 below the LIN: where, if not where the whole advice is about
  friend bool operator==(const StockItem846&, const StockItem846&) = default;
};

struct InventoryAdvice846 {
  std::string purpose = "00";      // BIA01
  std::string report_type = "SI";  // BIA02: SI seller's, DD distributor's, MM …
  std::string reference;           // BIA03
  Date date;                       // BIA04: as of
  std::string time;                // BIA05: HHMM or longer, "" when not said
  std::vector<Moment> dates;
  std::vector<Reference> references;
  std::vector<NamedParty> parties;  // N1: WH the warehouse, SE the seller …
  std::vector<StockItem846> items;
  friend bool operator==(const InventoryAdvice846&, const InventoryAdvice846&) = default;
};

template <>
Result<InventoryAdvice846> read(const SetText& set);
void write(const InventoryAdvice846& advice, Writer& writer);

}  // namespace proofload::x12
