// contracts/x12/judging/set_meaning.hpp — what a set's parts must say of each other, beyond its
// syntax.
//
// What     HL numbers and parents, CTT counts and hashes, the total of an invoice and of a payment, what
//          lines are split into, check digits, and the totals that a definition names. A 997 speaks of none of it, so
//          each finding is semantic.
// Source   domain facts: HL, CTT01, CTT02, TDS01, SAC12, SSCC-18, GTIN.
#pragma once

#include <cstdint>
#include <string>

#include "contracts/x12/judging/line_quantities.hpp"
#include "contracts/x12/judging/payment_balance.hpp"
#include "contracts/x12/judging/reporter.hpp"
#include "contracts/x12/judging/stated_totals.hpp"

namespace proofload::x12 {

class SetMeaning {
 public:
  void begin(const SetRule& rule) {
    rule_ = &rule;
    totals_.begin(rule);
    line_ = {};
    payment_ = {};
    sums_ = {};
  }

  // Each segment that has a place in the set; `index` is its segment in the release.
  void on(const Segment& segment, std::uint32_t position, std::uint16_t index,
          const SegmentRule& segment_rule, Reporter& reporter);
  void end(Reporter& reporter);

 private:
  __extension__ using Wide = __int128;

  void on_hierarchy(const Segment& segment, const Reporter::Where& where, Reporter& reporter);
  void on_priced_line(const Segment& segment);
  void on_count(const Segment& segment, Reporter::Where where, Reporter& reporter);
  void on_charge(const Segment& segment);
  void add_charge(Wide trillionths) {
    (sums_.total.position == 0 ? sums_.line_charges : sums_.summary_charges) += trillionths;
  }
  void on_tax(const Segment& segment);
  void on_mark(const Segment& segment, Reporter::Where where, Reporter& reporter);
  void on_products(const Segment& segment, Reporter::Where where, const SegmentRule& rule,
                   Reporter& reporter);
  void add_to_hash(std::string_view quantity);

  const SetRule* rule_ = nullptr;
  StatedTotals totals_;

  LineQuantities line_;
  PaymentBalance payment_;

  static constexpr std::int64_t kTrillionthsPerCent = 10'000'000'000;
  struct Sums {
    std::int64_t levels = 0;  // HLs so far
    bool levels_sequential = true;

    std::int64_t counted = 0;
    Wide hash_digits = 0;  // points ignored
    Wide hash_millionths = 0;
    bool hash_known = true;

    // Trillionths of the currency's unit: millionths of price times millionths of quantity.
    Wide lines = 0;
    Wide line_charges = 0;     // SAC and TXI before TDS
    Wide summary_charges = 0;  // and after it
    std::int64_t terms = 0;    // what was added up: each may have been rounded
    bool total_known = true;
    Reporter::Where total;     // its value is total_text_
    std::int64_t total_cents = 0;
    bool has_total = false;
  };
  Sums sums_;
  std::string total_text_;
};

}  // namespace proofload::x12
