#include "harness/check/scenario_expectations.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "harness/check/per_order.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

using Each = scenario::Expectation::Each;

class ScenarioExpectations final : public Check {
 public:
  explicit ScenarioExpectations(const CaseView& view)
      : view_(view), counted_(view.scenario.expectations.size()),
        counts_shipments_(std::any_of(view.scenario.expectations.begin(), view.scenario.expectations.end(),
                                      [](const auto& expected) { return expected.each == Each::shipment; })) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    const std::string_view order = about.order.name;
    if (counts_shipments_ && fact.kind == mocks::facts::kReleaseShipped) shipments_.emplace(fact.subject, order);
    for (std::size_t i = 0; i < counted_.size(); ++i) {
      const scenario::Expectation& expected = view_.scenario.expectations[i];
      if (expected.fact != fact.kind.text()) continue;
      if (expected.each == Each::order && !order.empty()) {
        counted_[i].orders[about.order].add(fact, step);
      } else if (expected.each == Each::line && fact.line != 0) {
        ++counted_[i].facts[named(order, fact.line)];
      } else if (expected.each == Each::shipment && fact.line == 0) {
        ++counted_[i].facts[fact.subject];
        if (fact.location != fact.subject) ++counted_[i].facts[fact.location];
      }
    }
  }

  void settle(Instant, Judgement& judgement) override {
    for (std::size_t i = 0; i < counted_.size(); ++i) {
      const scenario::Expectation& expected = view_.scenario.expectations[i];
      const auto count = [&](const std::string& name) -> std::size_t {
        const auto found = counted_[i].facts.find(name);
        return found == counted_[i].facts.end() ? 0 : found->second;
      };
      if (expected.each == Each::shipment) {
        for (const auto& [shipment, order] : shipments_) {
          judge(expected, order, "Shipment " + shipment + " of order " + order, count(shipment), judgement);
        }
        continue;
      }
      for (const CaseOrder* order : view_.orders.sorted()) {
        if (order->placed == nullptr) continue;
        const std::string name(order->name);
        if (expected.each == Each::order) {
          const OfOrder* seen = counted_[i].orders.find(*order);
          judge(expected, name, "Order " + name, seen == nullptr ? 0 : seen->count, judgement);
          continue;
        }
        for (const scenario::OrderLine& line : order->placed->lines) {
          const std::string line_name = named(name, line.line);
          judge(expected, name, line_name, count(line_name), judgement);
        }
      }
    }
  }

 private:
  // What one commit says of one thing happened once, over however many lines it says it: an invoice of three lines.
  struct OfOrder {
    std::size_t count = 0;
    Symbol instance;  // of the last commit
    Instant at;
    MessageId cause;
    std::vector<std::string> subjects;  // of it

    void add(const Fact& fact, const sim::Step& step) {
      if (instance != step.instance || at != step.at || cause != fact.cause) subjects.clear();
      instance = step.instance;
      at = step.at;
      cause = fact.cause;
      if (std::find(subjects.begin(), subjects.end(), fact.subject) != subjects.end()) return;
      subjects.push_back(fact.subject);
      ++count;
    }
  };
  struct Counted {
    PerOrder<OfOrder> orders;
    std::map<std::string, std::size_t, std::less<>> facts;  // by line, by shipment
  };

  static void judge(const scenario::Expectation& expected, const std::string& order, const std::string& what,
                    std::size_t seen, Judgement& judgement) {
    ++judgement.judged;
    if (seen >= expected.least && seen <= expected.most) return;
    std::string wanted = std::to_string(expected.least);
    if (expected.most != expected.least) wanted += " to " + std::to_string(expected.most);
    judgement.findings.push_back({kScenarioExpectations.name, order,
                                  what + " has " + std::to_string(seen) + " " + expected.fact + ", and " + wanted +
                                      " are expected.",
                                  {}});
  }

  const CaseView& view_;
  std::vector<Counted> counted_;
  bool counts_shipments_;
  std::map<std::string, std::string, std::less<>> shipments_;  // to their orders
};

}  // namespace

const CheckKind kScenarioExpectations{
    .name = "scenario_expectations",
    .promise = "What the scenario expects is there, and no more of it.",
    .assumptions = "what a system answers with success is done",
    .relies_on_answers = true,
    .make = [](const CaseView& view) -> std::unique_ptr<Check> {
      return std::make_unique<ScenarioExpectations>(view);
    }};

}  // namespace proofload::check
