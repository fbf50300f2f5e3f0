// harness/run/trouble_log.hpp — what trouble was injected, when, and whom it held up.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "harness/check/case_view.hpp"
#include "harness/run/clocks.hpp"
#include "sim/observer.hpp"

namespace proofload::run {

class TroubleLog final : public sim::Observer, public check::Trouble {
 public:
  void on_fault(std::size_t rule, const sim::Sent* sent, Instant at) override;
  void on_held_up(const sim::Sent& sent, Instant from, Instant until) override;
  void on_down(Symbol instance, Instant at, Duration down, bool crash) override;
  void add_window(Instant from, Instant until);
  void add_skew(sim::Window skew) { clocks_.add(std::move(skew)); }

  Instant over(std::string_view order, Instant since, Instant until) const override;
  Instant clock_of(std::string_view system, Instant at) const override { return clocks_.of(system, at); }
  Duration clock_error(Instant since, Instant until) const override { return clocks_.error(since, until); }
  Duration set_back(Instant since, Instant until) const override { return clocks_.set_back(since, until); }

 private:
  void add(const sim::Sent& sent, Instant from, Instant until);

  struct Span {
    Instant from;
    Instant until;
  };
  static void latest(const std::vector<Span>& spans, Instant since, Instant until, Instant& end);

  Clocks clocks_;
  std::vector<Span> everybody_;
  std::map<std::string, std::vector<Span>, std::less<>> by_order_;
};

}  // namespace proofload::run
