// contracts/x12/order_line.hpp — a PO1, POC or IT1 line: what, how much, at which price; and what becomes of it.
//
// Units    a price is not money: millionths of the currency's unit, for the basis that price_basis
// names
//          (PE or "" each, HP a hundred, TP a thousand).
// Source   X12 004010 PO1, POC, IT1, PID, PO4, SDQ, ACK.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/x12/parts.hpp"

namespace proofload::x12 {

struct LineItem {
  std::string id;                                // PO101
  Quantity quantity;                             // PO102, PO103
  std::optional<std::int64_t> price_millionths;  // PO104
  std::string price_basis;                       // PO105
  std::vector<ProductId> products;               // PO106/07 …
  std::vector<std::string> descriptions;         // PID05 of free-form PIDs
  std::optional<std::int64_t> pack;              // PO401: inner units a case
  friend bool operator==(const LineItem&, const LineItem&) = default;

  // The value under a qualifier, or "".
  std::string_view product(std::string_view qualifier) const;
};

// The line is changed, and what it then is. No quantity: zero of no unit.
struct ChangedItem : LineItem {    // POC
  std::string change = "CA";       // POC02: AI added, DI deleted, QI QD quantity up or down, PC price, CT dates, RS
                                   // rescheduled, CA several, RZ all replaced, NC nothing
  std::optional<Quantity> left_to_receive;  // POC04, in the unit of `quantity`; the standard wants it with POC03
  friend bool operator==(const ChangedItem&, const ChangedItem&) = default;
};

struct LineStatus {            // ACK
  std::string status;          // IA accepted, IB backordered, IC changed, IQ quantity, IP price, IR
                               // rejected, IS substituted …
  Quantity quantity;           // ACK02, ACK03
  std::string date_qualifier;  // ACK04: 067 scheduled ship, 068 …
  std::optional<Date> date;    // ACK05
  std::vector<ProductId> products;  // ACK07/08 …: what comes instead
  friend bool operator==(const LineStatus&, const LineStatus&) = default;
};

struct Destination {  // a pair of SDQ03/04 …
  std::string location;
  Quantity quantity;
  friend bool operator==(const Destination&, const Destination&) = default;
};

}  // namespace proofload::x12
