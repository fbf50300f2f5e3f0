// contracts/x12/order_line.hpp — a PO1 or IT1 line: what, how much, at which price.
//
// Units    a price is not money: millionths of the currency's unit, for the basis that price_basis
// names
//          (PE or "" each, HP a hundred, TP a thousand).
// Source   X12 004010 PO1, IT1, PID, PO4, SDQ.
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

struct Destination {  // a pair of SDQ03/04 …
  std::string location;
  Quantity quantity;
  friend bool operator==(const Destination&, const Destination&) = default;
};

}  // namespace proofload::x12
