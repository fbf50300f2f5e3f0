// contracts/x12/stock_advice_943.hpp — what a depositor sends to a warehouse, to be received there.
//
// Shape    read<StockAdvice943>(set); write(advice, writer) from ST to SE. A line's lot is its N9*LT.
// Source   X12 004010 set 943.
#pragma once

#include <vector>

#include "contracts/x12/set_text.hpp"
#include "contracts/x12/warehouse_parts.hpp"

namespace proofload::x12 {

class Writer;

struct AdvisedLine943 {  // W04
  Quantity shipped;      // W0401, W0402
  WarehouseItem item;
  friend bool operator==(const AdvisedLine943&, const AdvisedLine943&) = default;
};

struct StockAdvice943 {
  WarehouseShipment shipment;  // W06
  WarehouseHeading heading;    // dates 17 estimated delivery, 11 shipped
  WarehouseCarrier carrier;    // W27
  std::vector<AdvisedLine943> lines;
  WarehouseTotals totals;      // W03
  friend bool operator==(const StockAdvice943&, const StockAdvice943&) = default;
};

template <>
Result<StockAdvice943> read(const SetText& set);
void write(const StockAdvice943& advice, Writer& writer);

}  // namespace proofload::x12
