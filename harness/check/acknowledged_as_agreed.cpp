#include "harness/check/acknowledged_as_agreed.hpp"

#include <optional>

#include "harness/check/per_order.hpp"
#include "harness/check/third_party_groups.hpp"
#include "mocks/edi_partner/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

class AcknowledgedAsAgreed final : public Check {
 public:
  explicit AcknowledgedAsAgreed(const CaseView& view) : view_(view), third_parties_(view) {}

  void on_sent(const sim::Sent& sent, const sim::Step&) override { third_parties_.on_sent(sent); }

  void on_fault(std::size_t, const sim::Sent* sent, Instant) override {
    third_parties_.on_fault(sent);
    if (sent == nullptr || sent->identity.subject.document != "x12.997") return;
    for (const std::string& root : sent->identity.subject.roots) spoilt_[view_.orders.named(root)] = true;
  }

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    if (about.order.placed == nullptr) return;
    if (fact.kind == facts::kOrderPlaced && fact.line == 0) {
      std::optional<Instant>& open = open_[about.order];
      if (!open) open = step.at;
    } else if (fact.kind == facts::kOrderChangeRequested && fact.line == 0) {
      if (view_.scenario.documents) return;  // the row of a given one tells how it was answered
      open_changes_[about.order].emplace_back(fact.subject, step.at);
    } else if (fact.kind == facts::kChangeAcknowledged) {
      auto& open = open_changes_[about.order];
      const auto change =
          std::find_if(open.begin(), open.end(), [&](const OpenChange& each) { return each.first == fact.subject; });
      if (change == open.end()) return;
      judge(about.order, change->second, step.at, " change " + change->first);
      open.erase(change);
    } else if (fact.kind == facts::kAcknowledgementReceived) {
      std::optional<Instant>& open = open_[about.order];
      if (!open) return;
      judge(about.order, *open, step.at);
      open.reset();
    }
  }

  void settle(Instant end, Judgement& judgement) override {
    for (const CaseOrder* order : view_.orders.sorted()) {
      const std::optional<Instant>* open = open_.find(*order);
      if (open != nullptr && *open) judge(*order, **open, end + 1ns);
      const std::vector<OpenChange>* changes = open_changes_.find(*order);
      if (changes == nullptr) continue;
      for (const OpenChange& change : *changes) judge(*order, change.second, end + 1ns, " change " + change.first);
    }
    judgement.judged = judged_;
    judgement.excused = excused_;
    judgement.relaxed = relaxed_;
    judgement.findings = std::move(findings_);
    third_parties_.settle(end, kAcknowledgedAsAgreed.name, judgement);
  }

 private:
  using OpenChange = std::pair<std::string, Instant>;

  void judge(const CaseOrder& order, Instant since, Instant at, const std::string& change = {}) {
    const Acknowledgement& agreed = order.agreement->acknowledgement;
    if (!agreed.expected) {
      ++relaxed_;
      return;
    }
    const Instant until = deadline(view_, order, since, agreed.due, agreed.repeat_after);
    const bool is_over = at > view_.horizon;
    // Where repeats are met with silence, a 997 that trouble took from its receiver never comes again.
    const bool is_unanswerable =
        agreed.on_duplicate == DuplicateInterchange::silence && spoilt_.find(order) != nullptr;
    if (is_over && (until > view_.horizon || is_unanswerable)) {
      ++excused_;
      return;
    }
    ++judged_;
    if (at <= until) return;
    const std::string name(order.name);
    findings_.push_back({kAcknowledgedAsAgreed.name, name,
                         "Order " + name + change + " is to be acknowledged within " + due_text(order, agreed.due) +
                             ", and its 997 " +
                             (is_over ? "never came." : "came after " + brief_duration(at - since) + "."),
                         {}});
  }

  const CaseView& view_;
  ThirdPartyGroups third_parties_;
  PerOrder<std::optional<Instant>> open_;  // since when
  PerOrder<std::vector<OpenChange>> open_changes_;
  PerOrder<bool> spoilt_;                  // whose 997 was lost, late or damaged on purpose
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
  std::uint64_t excused_ = 0;
  std::uint64_t relaxed_ = 0;
};

}  // namespace

const CheckKind kAcknowledgedAsAgreed{
    .name = "acknowledged_as_agreed",
    .promise = "Each order, and each document of a third party's warehouse, is acknowledged by a 997 in time.",
    .assumptions = "a deadline's clock starts again where injected trouble ends",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> {
      return std::make_unique<AcknowledgedAsAgreed>(view);
    }};

}  // namespace proofload::check
