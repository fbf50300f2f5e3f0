// contracts/canonical/adjustment.hpp — what is added to or taken off the price of goods:
// allowances, charges, taxes.
//
// Units    amounts are positive; the kind gives the sign.
// Source   X12 SAC and TXI.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "contracts/base/money.hpp"

namespace proofload::canonical {

enum class AdjustmentKind : std::uint8_t { allowance, charge };

struct Adjustment {
  AdjustmentKind kind = AdjustmentKind::charge;
  std::string code;  // SAC02: D240 freight, C310 discount …
  std::string description;
  Money amount;
  // Of the basis, in millionths of a percent, where the amount was worked out from one.
  std::optional<std::int64_t> percent_millionths;
  bool in_total = true;  // SAC12 says whether the invoice's total holds it
  friend bool operator==(const Adjustment&, const Adjustment&) = default;
};

struct Tax {
  std::string type;          // TXI01: SP state, LS local, VA value added …
  std::string jurisdiction;
  std::optional<std::int64_t> percent_millionths;
  Money amount;
  friend bool operator==(const Tax&, const Tax&) = default;
};

}  // namespace proofload::canonical
