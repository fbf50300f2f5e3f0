// harness/run/trouble_log.hpp — what trouble was injected, when, and whom it held up.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "harness/check/case_view.hpp"
#include "sim/observer.hpp"

namespace proofload::run {

class TroubleLog final : public sim::Observer, public check::Trouble {
 public:
  void on_fault(std::size_t rule, const sim::Sent* sent, Instant at) override;
  void on_held_up(const sim::Sent& sent, Instant from, Instant until) override;
  void on_down(Symbol instance, Instant at, Duration down, bool crash) override;
  void add_window(Instant from, Instant until);

  Instant over(std::string_view order, Instant since, Instant until) const override;

 private:
  void add(const sim::Sent& sent, Instant from, Instant until);

  struct Span {
    Instant from;
    Instant until;
  };
  static void latest(const std::vector<Span>& spans, Instant since, Instant until, Instant& end);

  std::vector<Span> everybody_;
  std::map<std::string, std::vector<Span>, std::less<>> by_order_;
};

}  // namespace proofload::run
