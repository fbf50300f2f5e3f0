// contracts/x12/warehouse_advice_945.hpp — what a warehouse shipped of a depositor's order.
//
// Shape    read<WarehouseAdvice945>(set); write(advice, writer) from ST to SE.
// Units    ordered, shipped and difference in millionths of the line's unit; ordered less shipped is the difference,
//          whose sign is the agreement's.
// Source   X12 004010 set 945.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/x12/set_text.hpp"
#include "contracts/x12/warehouse_parts.hpp"

namespace proofload::x12 {

class Writer;

struct Substitute945 {               // what was shipped in place of the item
  std::string case_code;             // W1216
  std::optional<ProductId> product;  // W1217, W1218
  friend bool operator==(const Substitute945&, const Substitute945&) = default;
};

struct ShippedLine945 {                              // W12
  std::string status;                                // W1201: CC, CL complete, CP partial, BP partial and backorder,
                                                     // CU cancelled, DS out of stock …
  std::optional<std::int64_t> ordered_millionths;    // W1202
  std::optional<std::int64_t> shipped_millionths;    // W1203
  std::optional<std::int64_t> difference_millionths; // W1204
  Unit unit;                                         // W1205
  WarehouseItem item;
  std::optional<std::int64_t> weight_millionths;     // W1210
  std::string weight_qualifier;                      // W1211: G gross, N net
  std::string weight_unit;                           // W1212: L pounds, K kilograms
  std::optional<Substitute945> substitute;
  std::string reason;                                // W1219: 01 out of stock, 04 on hold, 09 substituted …
  friend bool operator==(const ShippedLine945&, const ShippedLine945&) = default;
};

struct Package945 {                 // an LX loop: a carton, a pallet, or the whole
  int number = 0;                   // LX01
  std::vector<Mark> marks;          // MAN: GM SSCC-18, CP carrier's number
  std::vector<Reference> references;
  std::vector<ShippedLine945> lines;
  friend bool operator==(const Package945&, const Package945&) = default;
};

struct WarehouseAdvice945 {
  WarehouseShipment shipment;               // W06
  WarehouseHeading heading;                 // references BM bill of lading, CN or 2I tracking; dates 11 shipped
  std::optional<WarehouseCarrier> carrier;  // W27
  std::vector<Package945> packages;
  std::optional<WarehouseTotals> totals;    // W03
  friend bool operator==(const WarehouseAdvice945&, const WarehouseAdvice945&) = default;
};

template <>
Result<WarehouseAdvice945> read(const SetText& set);
void write(const WarehouseAdvice945& advice, Writer& writer);

}  // namespace proofload::x12
