#include "harness/check/acknowledged_as_agreed.hpp"

#include <algorithm>

#include "harness/check/demand.hpp"
#include "mocks/edi_partner/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

class AcknowledgedAsAgreed final : public Check {
 public:
  explicit AcknowledgedAsAgreed(const CaseView& view)
      : view_(view),
        damages_(std::any_of(view.scenario.faults.begin(), view.scenario.faults.end(),
                             [](const scenario::FaultRule& rule) { return rule.kind == "corrupt"; })) {}

  void on_fact(const Fact& fact, std::string_view root, const sim::Step& step) override {
    if (fact.kind == facts::kInterchangeNumberReused) return reused(fact);
    const scenario::Order* known = find_order(view_, root);
    if (known == nullptr) return;
    if (fact.kind == facts::kOrderPlaced && fact.line == 0) {
      open_.emplace(known->root, step.at);
    } else if (fact.kind == facts::kAcknowledgementReceived) {
      const auto open = open_.find(root);
      if (open == open_.end()) return;
      judge(*known, open->second, step.at);
      open_.erase(open);
    }
  }

  void settle(Instant end, Judgement& judgement) override {
    for (const auto& [name, since] : open_) judge(*find_order(view_, name), since, end + 1ns);
    judgement.judged = judged_;
    judgement.excused = excused_;
    judgement.relaxed = relaxed_;
    judgement.findings = std::move(findings_);
  }

 private:
  void judge(const scenario::Order& order, Instant since, Instant at) {
    const Acknowledgement agreed = view_.agreement_of(order.partner).acknowledgement;
    if (!agreed.expected) {
      ++relaxed_;
      return;
    }
    const Instant until = deadline(view_, order.root, since, agreed.due, agreed.repeat_after);
    const bool is_over = at > view_.horizon;
    if (is_over && until > view_.horizon) {
      ++excused_;
      return;
    }
    ++judged_;
    if (at <= until) return;
    findings_.push_back({kAcknowledgedAsAgreed.name, order.root,
                         "Order " + order.root + " is to be acknowledged within " + format_duration(agreed.due) +
                             ", and its 997 " +
                             (is_over ? "never came." : "came after " + brief_duration(at - since) + "."),
                         {}});
  }

  void reused(const Fact& fact) {
    if (damages_) {
      ++excused_;
      return;
    }
    findings_.push_back({kAcknowledgedAsAgreed.name, "",
                         "Interchange number " + fact.subject + " came again with another content.", {fact.cause}});
  }

  const CaseView& view_;
  bool damages_;
  std::map<std::string, Instant, std::less<>> open_;
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
  std::uint64_t excused_ = 0;
  std::uint64_t relaxed_ = 0;
};

}  // namespace

const CheckKind kAcknowledgedAsAgreed{
    .name = "acknowledged_as_agreed",
    .promise = "Each order is acknowledged by a 997 in time, and no control number serves twice.",
    .assumptions = "a deadline's clock starts again where injected trouble ends",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> {
      return std::make_unique<AcknowledgedAsAgreed>(view);
    }};

}  // namespace proofload::check
