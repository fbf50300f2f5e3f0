#include "harness/check/retries_bounded.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "contracts/base/generation_map.hpp"
#include "contracts/base/hash.hpp"
#include "harness/check/per_order.hpp"
#include "harness/check/queries.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

constexpr std::uint32_t kAttemptsARound = 14;  // as long as an hour or two of back-off, capped at ten minutes
constexpr std::uint32_t kRejections = 8;       // of one document
constexpr Duration kLeastPause = 1s;
constexpr Duration kLongestPause = 10min;      // between two attempts, where nobody asks for a longer one
constexpr std::size_t kRemembered = 100'000;   // messages, for the pause since the last attempt

// Refused, with a Retry-After longer than any pause of one's own: to ask again then is no impatience.
bool says_closed(const Message& message) {
  if (message.kind != Kind::reply || is_success(message.status)) return false;
  for (const auto& [name, value] : message.headers) {
    if (name != "retry-after") continue;
    std::int64_t seconds = 0;
    std::from_chars(value.data(), value.data() + value.size(), seconds);
    return std::chrono::seconds(std::min<std::int64_t>(seconds, 1'000'000)) > kLongestPause;
  }
  return false;
}

class RetriesBounded final : public Check {
 public:
  explicit RetriesBounded(const CaseView& view) : view_(view) {}

  void on_up(Symbol instance, Instant, std::uint32_t) override {
    if (instance.text() == scenario::kOrchestrator) ++restarts_;
  }

  void on_fact(const Fact& fact, const About& about, const sim::Step&) override {
    if (fact.kind == facts::kCaseReplayed) ++replays_[about.order];
  }

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    const Message& message = sent.message;
    const Subject& subject = sent.identity.subject;
    if (message.to.text() == scenario::kOrchestrator && says_closed(message)) {
      if (const CaseOrder* order = view_.orders.find(order_of(subject))) ++closures_[*order];
    }
    if (message.from.text() != scenario::kOrchestrator || subject.weak) return;
    const bool is_document = message.kind == Kind::document;
    if (is_document ? subject.document == "x12.997" || subject.document == "x12.TA1"
                    : message.kind != Kind::request || is_query(message.type)) {
      return;
    }
    ++judged_;
    if (!is_document) judge_pause(sent);
    if (sent.identity.nth == 1) return;  // whatever the bound
    const std::uint32_t bound = is_document ? bound_of_document(subject) : bound_of_request(subject);
    if (sent.identity.nth <= bound || !reported_.insert(sent.identity.hash).second) return;
    find(sent, std::string(is_document ? subject.document : message.type.text()) + " of " + subject.text +
                   " was sent " + std::to_string(sent.identity.nth) + " times, and " + std::to_string(bound) +
                   " are enough.");
  }

  void settle(Instant, Judgement& judgement) override {
    judgement.judged = judged_;
    judgement.findings = std::move(findings_);
  }

 private:
  struct Last {
    Instant at;
    std::uint32_t restarts = 0;
    bool is_known = false;
  };

  static std::string_view order_of(const Subject& subject) {
    return subject.roots.empty() ? std::string_view() : std::string_view(subject.roots.front());
  }

  std::uint32_t bound_of_request(const Subject& subject) const {
    const CaseOrder* order = view_.orders.find(order_of(subject));
    const std::uint32_t* replays = order == nullptr ? nullptr : replays_.find(*order);
    const std::uint32_t* closures = order == nullptr ? nullptr : closures_.find(*order);
    // What is asked for again after a change is another thing: another release of the same order.
    const auto changes = order == nullptr || order->placed == nullptr ? 0u : static_cast<std::uint32_t>(order->placed->changes.size());
    return kAttemptsARound * (1 + restarts_ + changes + (replays == nullptr ? 0 : *replays)) +
           (closures == nullptr ? 0 : *closures);
  }

  std::uint32_t bound_of_document(const Subject& subject) const {
    const CaseOrder* order = view_.orders.find(order_of(subject));
    const bool is_known = order != nullptr && order->placed != nullptr;
    const Acknowledgement agreed = is_known ? order->agreement->acknowledgement : Acknowledgement{};
    return 1 + static_cast<std::uint32_t>(agreed.repeats) + kRejections + restarts_;
  }

  // Another body asks for something else of the same order: a second release, say.
  void judge_pause(const sim::Sent& sent) {
    Last& last = last_[combine(sent.identity.hash, sent.message.body.hash())];
    if (last.is_known && last.restarts == restarts_ && sent.at - last.at < kLeastPause) {
      find(sent, std::string(sent.message.type.text()) + " of " + sent.identity.subject.text + " was sent again after " +
                     brief_duration(sent.at - last.at) + ".");
    }
    last = {sent.at, restarts_, true};
  }

  void find(const sim::Sent& sent, std::string text) {
    findings_.push_back({kRetriesBounded.name, std::string(order_of(sent.identity.subject)), std::move(text),
                         {sent.message.id}});
  }

  const CaseView& view_;
  std::uint32_t restarts_ = 0;
  PerOrder<std::uint32_t> replays_;
  PerOrder<std::uint32_t> closures_;
  GenerationMap<std::uint64_t, Last> last_{kRemembered};  // by the message's identity and body
  std::set<std::uint64_t> reported_;
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
};

}  // namespace

const CheckKind kRetriesBounded{
    .name = "retries_bounded",
    .promise = "Nobody is asked without end, or without pause.",
    .assumptions = "a restart, a replay, a change and a rejection begin anew; what says until when it is closed may be asked again then; what a system answers with success is done",
    .relies_on_answers = true,
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<RetriesBounded>(view); }};

}  // namespace proofload::check
