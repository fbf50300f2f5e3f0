// contracts/x12/stock_receipt_944.hpp — what a warehouse received, and what was wrong with it.
//
// Shape    read<StockReceipt944>(set); write(receipt, writer) from ST to SE.
// Units    totals in millionths of units, whichever the lines are in.
// Source   X12 004010 set 944.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/x12/set_text.hpp"
#include "contracts/x12/warehouse_parts.hpp"

namespace proofload::x12 {

class Writer;

struct ReceiptException944 {  // W13
  Quantity quantity;          // W1301, W1302
  std::string kind;           // W1303: 01 short, 02 over, 07 damaged …, as agreed
  std::string lot;            // W1304
  std::string damage;         // W1305
  friend bool operator==(const ReceiptException944&, const ReceiptException944&) = default;
};

struct ReceivedLine944 {  // W07
  Quantity received;      // W0701, W0702
  WarehouseItem item;
  std::string adjustment;  // W0709: why it is not what was advised
  std::vector<ReceiptException944> exceptions;
  friend bool operator==(const ReceivedLine944&, const ReceivedLine944&) = default;
};

struct StockReceipt944 {
  std::string reporting = "F";   // W1701: F full detail, J original …
  Date date;                     // W1702
  std::string receipt;           // W1703, at most twelve characters
  std::string depositor_order;   // W1704
  std::string shipment;          // W1705
  std::string time;              // W1707, of what W1706 says
  std::string time_qualifier;
  std::string link;              // W1708
  WarehouseHeading heading;
  std::optional<WarehouseCarrier> carrier;  // W08
  std::vector<ReceivedLine944> lines;
  std::int64_t received_millionths = 0;                // W1401
  std::optional<std::int64_t> shipped_millionths;      // W1402
  std::optional<std::int64_t> difference_millionths;   // W1403: over, short or damaged
  friend bool operator==(const StockReceipt944&, const StockReceipt944&) = default;
};

template <>
Result<StockReceipt944> read(const SetText& set);
void write(const StockReceipt944& receipt, Writer& writer);

}  // namespace proofload::x12
