// harness/check/people_told.hpp — when a person heard of an order: a case of it was opened, or is open and was told of again.
//
// Shape    of whichever kind: a person who replays a technical case hears of it, too. "" is the name of no order at all.
// Requires events in the order of their time.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/port/fact.hpp"
#include "sim/observer.hpp"

namespace proofload::check {

class PeopleTold {
 public:
  void on_fact(const Fact& fact, std::string_view order, Instant at);
  // desk.open_case, answered with success: of all orders that it is about.
  void on_sent(const sim::Sent& sent);
  // The first time from `since` on; nothing: nobody heard.
  std::optional<Instant> heard(std::string_view order, Instant since) const;

 private:
  std::map<std::string, std::vector<Instant>, std::less<>> times_;  // by order
};

}  // namespace proofload::check
