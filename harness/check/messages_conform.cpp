#include "harness/check/messages_conform.hpp"

#include "harness/check/guides.hpp"

namespace proofload::check {
namespace {

class MessagesConform final : public Check {
 public:
  explicit MessagesConform(const CaseView& view) : guides_(view.scenario) {}

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    ++judged_;
    for (const Breach& breach : guides_.broken_by(sent.message)) on_breach(sent, breach);
  }

  void on_breach(const sim::Sent& sent, const Breach& breach) override {
    const auto& roots = sent.identity.subject.roots;
    findings_.push_back({.promise = kMessagesConform.name,
                         .order = roots.empty() ? "" : roots.front(),
                         .text = std::string(sent.message.from.text()) + " sent " + breach.contract +
                                 " that breaks '" + breach.clause + "' at " + breach.place + ": " + breach.text + ".",
                         .because = {sent.message.id}});
  }

  void settle(Instant, Judgement& judgement) override {
    judgement.judged = judged_;
    judgement.findings = std::move(findings_);
  }

 private:
  Guides guides_;
  std::uint64_t judged_ = 0;
  std::vector<Finding> findings_;
};

}  // namespace

const CheckKind kMessagesConform{
    .name = "messages_conform",
    .promise = "Every message keeps its contract.",
    .assumptions = "",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<MessagesConform>(view); }};

}  // namespace proofload::check
