// harness/run/broken_assumptions.hpp — the orders for which a quirk or a fault broke what everybody must rely on.
//
// What     That what is answered with success is done: a system that commits after it has answered (its commit_point)
//          crashed in between. That a request arrives while its key is remembered: it was held up for longer.
// Source   definitions, sections 3 and 6: a quirk or fault says which assumptions it breaks, and for which orders.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "harness/scenario/world.hpp"
#include "sim/observer.hpp"

namespace proofload::run {

class BrokenAssumptions final : public sim::Observer {
 public:
  explicit BrokenAssumptions(const scenario::World& world);

  void on_sent(const sim::Sent& sent, const sim::Step& step) override;
  void on_commit(const Commit& commit, const sim::Step& step) override;
  void on_step_done(const sim::Step& step) override;
  void on_held_up(const sim::Sent& sent, Instant from, Instant until) override;
  void on_down(Symbol instance, Instant at, Duration down, bool crash) override;

  bool concern(std::string_view order) const { return broken_.contains(order); }

 private:
  struct LateCommitter {
    Symbol type;                     // of what it has just answered, in the step at hand
    Roots roots;                     // and for whom
    bool is_new = false;             // under a number of its own
    std::set<std::string, std::less<>> numbers_free;  // the types whose last number was undone: the next order gets it
  };
  std::map<std::string, LateCommitter, std::less<>> late_;
  std::map<std::string, Duration, std::less<>> key_retention_;  // where it is not as usual
  std::set<std::string, std::less<>> broken_;
};

}  // namespace proofload::run
