// contracts/x12/judging/stated_totals.hpp — elements that say the sum, or the difference, of others.
//
// What     The totals and differences that a set's definition names. The total may come before what it sums (B307), so
//          it is compared at the set's end; a set with nothing to sum has nothing to compare.
// Shape    begin(rule) for each set; on(…) for each of its segments; end(rule).
// Units    millionths of whatever the elements count: both sides are in the same.
// Source   domain facts: W76, W03, W14, L3 and B3 totals; W1202 - W1203 = W1204, in either sign.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "contracts/x12/judging/reporter.hpp"

namespace proofload::x12 {

class StatedTotals {
 public:
  void begin(const SetRule& rule) {
    for (std::size_t i = 0; i < rule.totals.size(); ++i) sums_[i] = {};
  }
  void on(const SetRule& rule, const Segment& segment, std::uint16_t index,
          const Reporter::Where& where, Reporter& reporter);
  void end(const SetRule& rule, Reporter& reporter) const;

 private:
  __extension__ using Wide = __int128;

  struct Sum {
    Wide millionths = 0;
    bool any = false;
    bool known = true;
    bool is_said = false;
    std::int64_t said = 0;
    Reporter::Where where;  // its value is `text`
    std::string text;       // as the total is said
  };

  static void judge_difference(const DifferenceRule& difference, const Segment& segment,
                               const Reporter::Where& where, Reporter& reporter);

  std::array<Sum, SetRule::kTotalsMax> sums_;
};

}  // namespace proofload::x12
