// harness/explore/grid.hpp — all the trouble that one run could have met, each piece by name.
//
// What     Every message of the run × {lose, duplicate, delay, reorder}, replies among them (a lost reply: it was done all
//          the same), and every step of every system × {crash between any two of its effects}.
// Shape    in the order in which things happened; `since` keeps what came after a fault of the run had struck.
// Requires one thread; a run that was recorded to its end.
// Source   P. Alvaro, J. Rosen, J. Hellerstein, "Lineage-driven Fault Injection", SIGMOD 2015, for the idea of perturbing
//          what a good run did.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "harness/scenario/scenario.hpp"
#include "sim/observer.hpp"

namespace proofload::explore {

enum class Since : std::uint8_t { beginning, first_fault };

class Grid final : public sim::Observer {
 public:
  explicit Grid(Since since = Since::beginning) : is_open_(since == Since::beginning) {}

  void on_sent(const sim::Sent&, const sim::Step&) override;
  void on_delivered(const sim::Sent&, const sim::Step&, std::uint32_t copy) override;
  void on_wake(Symbol instance, const TimerKey& key, Instant at) override;
  void on_commit(const Commit&, const sim::Step& step) override { count_effect(step); }
  void on_step_done(const sim::Step&) override;
  void on_up(Symbol instance, Instant, std::uint32_t incarnation) override;
  void on_fault(std::size_t rule, const sim::Sent*, Instant) override;

  // Each a fault that strikes once.
  const std::vector<scenario::FaultRule>& perturbations() const { return perturbations_; }
  Instant last() const { return last_; }  // when the last message was sent

 private:
  void count_effect(const sim::Step& step);
  void add_crashes(Symbol instance, sim::Strikes where, const Identity& identity, std::uint32_t copy);
  void add(std::string_view kind, sim::FaultFields own, sim::Strikes where, const Identity& identity, std::uint32_t copy);

  bool is_open_;
  std::uint32_t effects_ = 0;  // of the step at hand: sends and commits
  std::uint32_t copy_ = 0;     // which arrival of its message is at hand
  std::uint32_t woken_ = 1;    // the how manieth time its timer went off
  std::unordered_map<std::uint64_t, std::uint32_t> wakes_;   // by instance and timer; looked up
  std::unordered_map<std::uint64_t, std::uint32_t> starts_;  // by instance: its start at hand; 0 once it is done
  std::vector<scenario::FaultRule> perturbations_;
  Instant last_{};
};

}  // namespace proofload::explore
