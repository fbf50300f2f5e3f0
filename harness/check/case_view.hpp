// harness/check/case_view.hpp — what a check may know of the case that it judges.
#pragma once

#include <string_view>

#include "contracts/base/calendar.hpp"
#include "contracts/conversation/breach.hpp"
#include "harness/check/case_orders.hpp"
#include "sim/observer.hpp"

namespace proofload::check {

// When trouble that was injected held somebody up, from its first effect to its end; and whose clock it made wrong.
class Trouble {
 public:
  virtual ~Trouble() = default;
  // The end of the last trouble that began before `until` and concerned the order, or anybody named; `since` if none.
  virtual Instant over(std::string_view order, Instant since, Instant until) const = 0;

  // What a system's own clock shows at that time.
  virtual Instant clock_of(std::string_view /*system*/, Instant at) const { return at; }
  // The most that anybody's clock was wrong by in between.
  virtual Duration clock_error(Instant /*since*/, Instant /*until*/) const { return {}; }
  // By how much clocks went back in between, all together: what their systems had planned came later by as much.
  virtual Duration set_back(Instant /*since*/, Instant /*until*/) const { return {}; }
};

struct CaseView {
  const scenario::Scenario& scenario;
  CaseOrders& orders;
  Instant heal;
  Instant horizon;
  const Trouble& trouble;
};

}  // namespace proofload::check
