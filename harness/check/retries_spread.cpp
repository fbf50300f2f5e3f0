#include "harness/check/retries_spread.hpp"

#include <utility>

#include "contracts/base/generation_map.hpp"
#include "harness/check/queries.hpp"

namespace proofload::check {
namespace {

constexpr std::uint32_t kTogether = 5;        // messages after the same time: no chance
constexpr std::size_t kPausesRemembered = 100'000;  // messages, and as many pauses

class RetriesSpread final : public Check {
 public:
  void on_up(Symbol instance, Instant, std::uint32_t) override {
    if (instance.text() == scenario::kOrchestrator) ++restarts_;
  }

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    const Message& message = sent.message;
    if (message.kind != Kind::request || message.from.text() != scenario::kOrchestrator) return;
    if (is_query(message.type)) return;
    Last& last = last_[sent.identity.hash];
    const Last before = std::exchange(last, {sent.at, restarts_});
    if (sent.identity.nth == 1 || before.restarts != restarts_) return;
    ++judged_;
    const Duration pause = sent.at - before.at;
    const std::uint64_t name = combine(message.to.hash(), static_cast<std::uint64_t>(pause.count()));
    Pause& known = of_pause_[name];
    if (std::exchange(known.message, sent.identity.hash) == sent.identity.hash) return;
    if (++known.messages != kTogether) return;
    const auto& roots = sent.identity.subject.roots;
    findings_.push_back({kRetriesSpread.name, roots.empty() ? std::string() : roots.front(),
                         std::to_string(kTogether) + " requests to " + std::string(message.to.text()) +
                             " were each repeated after exactly " + format_duration(pause) +
                             ": nothing spreads them.",
                         {message.id}});
  }

  void settle(Instant, Judgement& judgement) override {
    judgement.judged = judged_;
    judgement.findings = std::move(findings_);
  }

 private:
  struct Last {
    Instant at;
    std::uint32_t restarts = 0;
  };

  struct Pause {
    std::uint64_t message = 0;  // the last that was repeated after it
    std::uint32_t messages = 0;
  };

  std::uint32_t restarts_ = 0;
  GenerationMap<std::uint64_t, Last> last_{kPausesRemembered};       // by the message's identity
  GenerationMap<std::uint64_t, Pause> of_pause_{kPausesRemembered};  // by system and pause
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
};

}  // namespace

const CheckKind kRetriesSpread{
    .name = "retries_spread",
    .promise = "What failed together does not come back together.",
    .assumptions = "after a restart all is asked at once",
    .make = [](const CaseView&) -> std::unique_ptr<Check> { return std::make_unique<RetriesSpread>(); }};

}  // namespace proofload::check
