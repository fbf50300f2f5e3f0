#include "harness/check/acknowledged_not_resent.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>

#include "contracts/translation/reading.hpp"
#include "contracts/x12/functional_acknowledgment_997.hpp"
#include "harness/check/control_number.hpp"

namespace proofload::check {
namespace {

// Mailboxes are read by the hour.
constexpr Duration kReadWithin = 4h;
constexpr std::string_view kAnswersOnly = "FA";

std::string group_of(Symbol partner, std::string_view functional_id, std::string_view control) {
  return std::string(partner.text()).append("/").append(functional_id).append("/").append(without_zeros(control));
}

class AcknowledgedNotResent final : public Check {
 public:
  explicit AcknowledgedNotResent(const CaseView& view) : view_(view) {}

  void on_fault(std::size_t, const sim::Sent* sent, Instant) override {
    if (sent != nullptr && sent->message.kind == Kind::document) befallen_.insert(sent->message.id.value);
  }

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    const Message& message = sent.message;
    if (message.kind != Kind::document) return;
    const bool is_ours = message.from.text() == scenario::kOrchestrator;
    const x12::Judgement& judgement = translation::judgement_of(message.body);
    for (const x12::JudgedGroup& group : judgement.groups) {
      if (is_ours && group.functional_id != kAnswersOnly) {
        went_out(group_of(message.to, group.functional_id, group.control_number), sent);
      } else if (!is_ours && group.functional_id == kAnswersOnly) {
        for (const x12::JudgedSet& set : judgement.sets_of(group)) take_answer(set, sent);
      }
    }
  }

  void settle(Instant, Judgement& judgement) override {
    judgement.judged = judged_;
    judgement.excused = excused_;
    judgement.findings = std::move(findings_);
  }

 private:
  struct Accepted {
    Instant at;
    MessageId by;
  };

  void take_answer(const x12::JudgedSet& set, const sim::Sent& sent) {
    const auto said = set.id == "997" ? x12::read<x12::FunctionalAcknowledgment997>(set.text) : fail("another set");
    if (!said || (said->status != "A" && said->status != "E")) return;
    const std::string group = group_of(sent.message.from, said->functional_id, said->group_control_number);
    if (accepted_.try_emplace(group, Accepted{sent.at, sent.message.id}).second) ++judged_;
  }

  void went_out(const std::string& group, const sim::Sent& sent) {
    const auto accepted = accepted_.find(group);
    if (accepted == accepted_.end()) return;
    const auto& [at, by] = accepted->second;
    if (sent.at - at <= kReadWithin) return;
    const std::string order = sent.identity.subject.roots.empty() ? "" : sent.identity.subject.roots.front();
    if (befallen_.contains(by.value) || view_.trouble.over(order, at, sent.at) > at) return void(++excused_);
    findings_.push_back({kAcknowledgedNotResent.name, order,
                         (order.empty() ? std::string("A") : "Order " + order + ": a") + " document for " +
                             std::string(sent.message.to.text()) + " goes out again " + brief_duration(sent.at - at) +
                             " after its 997 accepted it.",
                         {by, sent.message.id}});
    accepted_.erase(accepted);  // once is enough
  }

  const CaseView& view_;
  std::map<std::string, Accepted, std::less<>> accepted_;  // by group
  std::set<std::uint64_t> befallen_;                       // documents that a fault struck
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
  std::uint64_t excused_ = 0;
};

}  // namespace

const CheckKind kAcknowledgedNotResent{
    .name = "acknowledged_not_resent",
    .promise = "What its receiver has acknowledged is not sent again.",
    .assumptions = "a 997 that came while there was trouble may not have been heard",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<AcknowledgedNotResent>(view); }};

}  // namespace proofload::check
