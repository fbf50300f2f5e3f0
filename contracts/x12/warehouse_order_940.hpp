// contracts/x12/warehouse_order_940.hpp — what a depositor asks a warehouse to ship.
//
// Shape    read<WarehouseOrder940>(set); write(order, writer) from ST to SE. Neighbours with one line number stand
//          under one LX.
// Source   X12 004010 set 940.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "contracts/x12/set_text.hpp"
#include "contracts/x12/warehouse_parts.hpp"

namespace proofload::x12 {

class Writer;

struct WarehouseLine940 {
  int number = 0;      // LX01
  Quantity quantity;   // W0101, W0102
  WarehouseItem item;
  friend bool operator==(const WarehouseLine940&, const WarehouseLine940&) = default;
};

struct WarehouseOrder940 {
  std::string status = "N";         // W0501: N original, F cancel, R change, D delete, T sent again, S future
  std::string depositor_order;      // W0502
  std::string purchase_order;       // W0503
  std::string link;                 // W0505: the master reference of what belongs together
  WarehouseHeading heading;         // dates 10 ship, 02 deliver
  std::optional<WarehouseCarrier> carrier;  // W66
  std::vector<WarehouseLine940> lines;
  std::optional<WarehouseTotals> totals;    // W76
  friend bool operator==(const WarehouseOrder940&, const WarehouseOrder940&) = default;
};

template <>
Result<WarehouseOrder940> read(const SetText& set);
void write(const WarehouseOrder940& order, Writer& writer);

}  // namespace proofload::x12
