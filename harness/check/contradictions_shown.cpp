#include "harness/check/contradictions_shown.hpp"

#include <optional>
#include <string>

#include "harness/check/given_up.hpp"
#include "harness/check/people_told.hpp"
#include "harness/check/per_order.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

constexpr Duration kShownToPeopleWithin = 24h;

class ContradictionsShown final : public Check {
 public:
  explicit ContradictionsShown(const CaseView& view) : view_(view) {}

  void on_fault(std::size_t, const sim::Sent* sent, Instant) override { given_up_.on_fault(sent); }

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    given_up_.on_fact(fact, about.order.name);
    people_.on_fact(fact, about.order.name, step.at);
    if (about.order.placed == nullptr) return;
    if (fact.kind == facts::kOrderContradicted) {
      Order& order = orders_[about.order];
      order.contradicted = step.at;
      order.text = "line " + std::to_string(fact.line) + " is for " + to_text(fact.quantity);
    }
  }

  void on_sent(const sim::Sent& sent, const sim::Step&) override { people_.on_sent(sent); }

  void settle(Instant end, Judgement& judgement) override {
    for (const CaseOrder* known : view_.orders.sorted()) {
      const Order* order = orders_.find(*known);
      if (order == nullptr || !order->contradicted) continue;
      const Instant until = deadline(view_, *known, *order->contradicted, kShownToPeopleWithin, kShownToPeopleWithin);
      const std::optional<Instant> shown = people_.heard(known->name, *order->contradicted);
      if (!shown && (until > end || given_up_.excuses(known->name))) {
        ++judgement.excused;
        continue;
      }
      ++judgement.judged;
      if (shown && *shown <= until) continue;
      const std::string name(known->name);
      judgement.findings.push_back({kContradictionsShown.name, name,
                                    "Order " + name + " came again, and " + order->text + " then: " +
                                        (shown ? "a person heard of it " + brief_duration(*shown - *order->contradicted) + " later."
                                               : std::string("nobody was told.")),
                                    {}});
    }
  }

 private:
  struct Order {
    std::optional<Instant> contradicted;
    std::string text;  // what it says now
  };

  const CaseView& view_;
  GivenUp given_up_;
  PeopleTold people_;
  PerOrder<Order> orders_;
};

}  // namespace

const CheckKind kContradictionsShown{
    .name = "contradictions_shown",
    .promise = "An order that comes again and says something else goes to a person.",
    .assumptions = "the day starts again where injected trouble ends",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<ContradictionsShown>(view); }};

}  // namespace proofload::check
