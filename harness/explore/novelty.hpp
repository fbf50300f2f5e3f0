// harness/explore/novelty.hpp — what one case went through, in words that can be counted over many cases.
//
// What     For each message that arrives, and each that trouble strikes: what had last become true of its order, the
//          message's type, and the trouble. And which checks were put to the test, relaxed by an agreement, or excused.
// Shape    "release.shipped · x12.856 · lose"; "order_booked_once judged".
// Requires the observer and the listener are of one run.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "harness/run/run.hpp"
#include "sim/observer.hpp"

namespace proofload::explore {

class Novelty final : public sim::Observer {
 public:
  // `scenario`: what the rules are of; it outlives this.
  explicit Novelty(const scenario::Scenario& scenario) : scenario_(scenario) {}

  run::HearFact listener();
  void on_delivered(const sim::Sent& sent, const sim::Step& step, std::uint32_t copy) override;
  void on_fault(std::size_t rule, const sim::Sent* sent, Instant at) override;

  // All of it, each once, sorted.
  std::vector<std::string> seen(const run::Outcome& outcome) const;

 private:
  void note(const sim::Sent& sent, std::string_view trouble);

  const scenario::Scenario& scenario_;
  std::map<std::string, std::string, std::less<>> state_;  // by order: the last fact about it
  std::set<std::string, std::less<>> seen_;
  std::string line_;
};

}  // namespace proofload::explore
