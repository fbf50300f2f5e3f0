#include "harness/check/shipped_within_accepted.hpp"

#include "harness/check/per_line.hpp"
#include "harness/check/per_order.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

// ACK01: refused, deleted. A backordered unit may still ship.
bool is_refusal(std::string_view status) { return status == "ID" || status.starts_with("IR") || status.starts_with('R'); }

class ShippedWithinAccepted final : public Check {
 public:
  explicit ShippedWithinAccepted(const CaseView& view) : view_(view) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step&) override {
    if (about.demand.line == nullptr) return;
    if (fact.kind == facts::kChangeAnswered) return take_change(fact, about);
    if (fact.kind == facts::kSalesOrderChanged) return take_version(about, fact.line);
    const bool is_answer = fact.kind == facts::kResponseReceived;
    if (!is_answer && fact.kind != facts::kUnitsShipped && fact.kind != facts::kLineCancelled) return;
    Line& line = orders_[about.order][fact.line];
    const std::int64_t amount = about.demand.in_base(fact.quantity).millionths;
    if (is_answer) {
      if (!line.change.empty()) return;  // the answer to a change is newer
      line.answered = true;
      if (!is_refusal(fact.subject)) line.accepted += amount;
      return;
    }
    (fact.kind == facts::kUnitsShipped ? line.shipped : line.cancelled) += amount;
    line.because.push_back(fact.cause);
  }

  void settle(Instant, Judgement& judgement) override {
    for (const CaseOrder* order : view_.orders.sorted()) {
      const PerLine<Line>* lines = orders_.find(*order);
      if (lines == nullptr) continue;
      for (const auto& [number, line] : *lines) {
        if (line.shipped == 0) continue;
        ++judgement.judged;
        if (std::string text = wrong(*order, number, line); !text.empty()) {
          judgement.findings.push_back(
              {kShippedWithinAccepted.name, std::string(order->name), std::move(text), line.because});
        }
      }
    }
  }

 private:
  struct Line {
    std::int64_t accepted = 0, shipped = 0, cancelled = 0;
    bool answered = false;
    std::string change;  // the last that was answered
    std::vector<MessageId> because;
  };

  // What was accepted of the line before counts no more, unless the change was refused.
  void take_change(const Fact& fact, const About& about) {
    const bool is_taken = fact.location == "ID" || !is_refusal(fact.location);
    if (!is_taken) return;
    Line& line = orders_[about.order][fact.line];
    if (line.change != fact.subject) line.accepted = 0;
    line.change = fact.subject;
    line.answered = true;
    line.accepted += about.demand.in_base(fact.quantity).millionths;
  }

  void take_version(const About& about, std::int32_t number) {
    Line& line = orders_[about.order][number];
    line.cancelled = 0;  // what was is asked for anew
    if (about.order.agreement->change_response == ChangeResponse::none) {
      line.accepted = about.demand.ordered().millionths;
    }
  }

  std::string wrong(const CaseOrder& order, std::int32_t number, const Line& line) const {
    const Demand demand = demand_of(view_, order, number);
    const Ratio over = order.agreement_of(*demand.line).tolerances.over_shipment;
    const std::int64_t ordered = demand.ordered().millionths;
    const std::int64_t allowed = ordered / over.denominator * over.numerator;
    const auto of = [&](std::int64_t allowance) {
      return named(order.name, number) + " shipped " + units(line.shipped, demand) + " of " + units(allowance, demand);
    };
    if (line.shipped > ordered + allowed) return of(ordered) + " that were ordered.";
    if (line.answered && line.shipped > line.accepted + allowed) return of(line.accepted) + " that were accepted.";
    if (line.shipped + line.cancelled > ordered + allowed) {
      return of(ordered) + ", of which " + units(line.cancelled, demand) + " were cancelled.";
    }
    return "";
  }

  const CaseView& view_;
  PerOrder<PerLine<Line>> orders_;
};

}  // namespace

const CheckKind kShippedWithinAccepted{
    .name = "shipped_within_accepted",
    .promise = "No more ships than was ordered, accepted and not cancelled.",
    .assumptions = "",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> {
      return std::make_unique<ShippedWithinAccepted>(view);
    }};

}  // namespace proofload::check
