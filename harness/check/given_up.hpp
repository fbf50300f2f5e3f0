// harness/check/given_up.hpp — the orders that their buyer gave up because injected trouble let none of its 850s through.
//
// What     An order is excused when the buyer abandoned it and every refusal of its 850 has a fault on one: a receiver that
//          refuses what arrived whole is not excused by the damage that others took.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "contracts/port/fact.hpp"
#include "sim/observer.hpp"

namespace proofload::check {

class GivenUp {
 public:
  void on_fault(const sim::Sent* sent);
  void on_fact(const Fact& fact, std::string_view order);
  bool excuses(std::string_view order) const;

 private:
  struct Fate {
    int hit = 0, refused = 0;
    bool abandoned = false;
  };
  std::map<std::string, Fate, std::less<>> fates_;
};

}  // namespace proofload::check
