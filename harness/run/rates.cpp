#include "harness/run/rates.hpp"

#include <algorithm>
#include <memory>

#include "contracts/base/check.hpp"
#include "harness/run/prepared.hpp"
#include "harness/scenario/workload.hpp"

namespace proofload::run {
namespace {

constexpr CaseSeed kLookedAt{1, 1};
constexpr std::uint64_t kCasesMost = 1'000'000;  // as in scenario.schema.json

// Asks each rule by rate, as if its rate were 1, of all that the world would ask it of.
class ChanceCounter final : public sim::Observer {
 public:
  explicit ChanceCounter(const scenario::Scenario& scenario) : heal_(scenario.heal) {
    for (const scenario::FaultRule& rule : scenario.faults) {
      chances_.push_back(0);
      always_.push_back(rule.rate ? always(rule) : nullptr);
    }
    for (const scenario::System& system : scenario.world.systems) ask_start({system.name, 1, kEpoch});
  }

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    if (sent.at < heal_) ask_wire(sent, +1);
  }
  void on_lost(const sim::Sent& sent, sim::Loss loss, Instant at) override {
    if (loss == sim::Loss::cut && sent.at < heal_) ask_wire(sent, -1);  // it never came to the wire
    if (loss == sim::Loss::refused && at < heal_) ask_step(sent);
  }
  void on_delivered(const sim::Sent& sent, const sim::Step& step, std::uint32_t) override {
    if (step.at < heal_) ask_step(sent);
  }

  void on_up(Symbol instance, Instant at, std::uint32_t incarnation) override {
    if (at < heal_) ask_start({instance, incarnation + 1, at});
  }

  void on_step_done(const sim::Step& step) override {
    if (step.timer == nullptr || step.at >= heal_) return;
    const sim::Woken woken{step.instance, *step.timer, 1, step.at};
    for (std::size_t rule = 0; rule < always_.size(); ++rule) {
      if (always_[rule] == nullptr) continue;
      sim::StepPlan plan;
      if (always_[rule]->on_wake(woken, kAnyChance) || always_[rule]->on_timer(woken, kAnyChance, plan)) ++chances_[rule];
    }
  }

  const std::vector<std::uint64_t>& chances() const { return chances_; }

 private:
  static std::unique_ptr<sim::Fault> always(const scenario::FaultRule& rule) {
    sim::FaultFields fields = rule.fields;
    fields.insert_or_assign("rate", "1/1");
    auto fault = sim::find_fault(fields)->make(fields);
    CHECK(fault.has_value(), "a fault that was made before, at another rate");
    return std::move(*fault);
  }

  void ask_wire(const sim::Sent& sent, int count) {
    for (std::size_t rule = 0; rule < always_.size(); ++rule) {
      if (always_[rule] == nullptr) continue;
      std::vector<sim::Delivery> deliveries(1);
      if (always_[rule]->on_wire(sent, kAnyChance, deliveries)) chances_[rule] += static_cast<std::uint64_t>(count);
    }
  }

  void ask_step(const sim::Sent& sent) {
    for (std::size_t rule = 0; rule < always_.size(); ++rule) {
      if (always_[rule] == nullptr) continue;
      sim::StepPlan plan;
      if (always_[rule]->on_step(sent, kAnyChance, plan)) ++chances_[rule];
    }
  }

  void ask_start(const sim::Starting& starting) {
    for (std::size_t rule = 0; rule < always_.size(); ++rule) {
      if (always_[rule] == nullptr) continue;
      sim::StepPlan plan;
      if (always_[rule]->on_start(starting, kAnyChance, plan)) ++chances_[rule];
    }
  }

  inline static const sim::Chance kAnyChance{0, 0};
  Instant heal_;
  std::vector<std::unique_ptr<sim::Fault>> always_;  // nullptr: not by rate
  std::vector<std::uint64_t> chances_;
};

// One message of each order that the rule is about, at any time: what all but the rarest messages are good for.
bool is_likely_by_orders(const scenario::Scenario& scenario, const scenario::FaultRule& rule, std::uint64_t cases) {
  for (const char* narrowing : {"roots", "from", "until"}) {
    if (rule.fields.contains(narrowing)) return false;
  }
  return Odds{scenario::order_count(scenario.streams), cases, *rule.rate}.enough();
}

std::string advice(const Odds& odds) {
  const std::uint64_t one_in = odds.chances * odds.cases / kFiringsExpectedLeast;
  const std::string rate = one_in == 0 ? "" : "raise the rate to 1/" + std::to_string(one_in);
  const std::uint64_t cases = odds.cases_needed();
  if (cases > kCasesMost) return rate;
  return "run it with --cases " + std::to_string(cases) + ", or write that number as \"cases\"" +
         (rate.empty() ? "" : "; or " + rate);
}

}  // namespace

std::vector<std::uint64_t> chances_of(const Prepared& prepared, CaseSeed seed, std::string_view plant) {
  const CasePrepared own = for_case(prepared, seed);
  if (!own.prepared) return std::vector<std::uint64_t>(scenario_of(prepared).faults.size());
  ChanceCounter counter(scenario_of(*own.prepared));
  run_case(*own.prepared, seed, {.plant = plant, .recorder = &counter});
  return counter.chances();
}

bool Odds::enough() const {
  __extension__ using Wide = unsigned __int128;
  return Wide{chances} * cases * rate.numerator >= Wide{kFiringsExpectedLeast} * rate.denominator;
}

std::string Odds::firings() const {
  __extension__ using Wide = unsigned __int128;
  const auto tenths = static_cast<std::uint64_t>(Wide{chances} * cases * rate.numerator * 10 / rate.denominator);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::uint64_t Odds::cases_needed() const {
  const std::uint64_t a_case = chances * rate.numerator;
  if (a_case == 0) return 0;
  return (kFiringsExpectedLeast * rate.denominator + a_case - 1) / a_case;
}

scenario::Errors rates_that_hardly_fire(const Prepared& prepared, std::uint64_t cases) {
  const scenario::Scenario& scenario = scenario_of(prepared);
  scenario::Errors errors;
  std::vector<std::uint64_t> chances;
  for (std::size_t i = 0; i < scenario.faults.size(); ++i) {
    const scenario::FaultRule& rule = scenario.faults[i];
    if (!rule.rate || is_likely_by_orders(scenario, rule, cases)) continue;
    // It is the scenario that is judged: by the reference, whoever else is going to run in it.
    if (chances.empty()) chances = chances_of(*driving(prepared, nullptr), kLookedAt);
    const Odds odds{chances[i], cases, *rule.rate};
    if (chances[i] == 0 || odds.enough()) continue;
    errors.push_back({.text = "the rate " + to_text(*rule.rate) + " can hardly fire: a case has about " +
                              std::to_string(chances[i]) + " chances, so that " + odds.firings() +
                              " firings are to be expected in " + std::to_string(cases) +
                              (cases == 1 ? " case" : " cases") + ", where " +
                              std::to_string(kFiringsExpectedLeast) + " are asked for",
                      .place = rule.rate_place,
                      .hint = advice(odds)});
  }
  return errors;
}

}  // namespace proofload::run
