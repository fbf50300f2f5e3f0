// harness/run/clocks.hpp — what each system's own clock shows, where a fault made it wrong.
//
// What     A wrong clock breaks one thing: that times which two systems tell can be compared. Checks therefore judge a time
//          on the clock of who tells it, and what depends on whose clock is right within the error.
// Source   definitions, sections 3 and 6: a fault says which assumptions it breaks.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "sim/fault/fault.hpp"

namespace proofload::run {

class Clocks {
 public:
  void add(sim::Window skew) { skews_.push_back(std::move(skew)); }

  Instant of(std::string_view system, Instant at) const;
  Duration error(Instant since, Instant until) const;     // the most, of any clock
  Duration set_back(Instant since, Instant until) const;  // of all clocks together

 private:
  std::vector<sim::Window> skews_;
};

}  // namespace proofload::run
