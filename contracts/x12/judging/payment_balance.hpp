// contracts/x12/judging/payment_balance.hpp — a payment is the sum of what it pays.
//
// What     BPR02 is the sum of RMR04, with the adjustments (ADX) that belong to no invoice. An invoice's own are in its
//          RMR04 already, but some payers leave them out of it; then they count.
// Source   domain facts: BPR02, RMR04, ADX.
#pragma once

#include <cstdint>
#include <string>

#include "contracts/x12/judging/reporter.hpp"
#include "contracts/x12/segment.hpp"

namespace proofload::x12 {

class PaymentBalance {
 public:
  void on_payment(const Segment& segment, const Reporter::Where& amount);
  void on_entity() { in_invoice_ = false; }
  void on_invoice(const Segment& segment);
  void on_adjustment(const Segment& segment);
  void close(Reporter& reporter);

 private:
  __extension__ using Wide = __int128;

  void add(std::string_view amount, Wide& to);

  Reporter::Where place_;   // its value is said_
  std::string said_;
  Wide amount_ = 0;  // millionths, as are all
  Wide paid_ = 0;
  Wide own_adjustments_ = 0;
  Wide invoice_adjustments_ = 0;
  bool in_invoice_ = false;
  bool has_payment_ = false;
  bool has_invoice_ = false;  // without one, the payment is of another kind
  bool known_ = true;
};

}  // namespace proofload::x12
