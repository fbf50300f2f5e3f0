#include "harness/check/one_reply_per_key.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "contracts/base/generation_map.hpp"
#include "contracts/base/hash.hpp"

namespace proofload::check {
namespace {

constexpr std::size_t kKeysCompared = 100'000;

// What would be done twice without a key. All else says what it is about, and is answered as things stand.
constexpr std::array<Symbol, 10> kUnderKey{
    "carrier.buy_label", "erp.apply_payment", "erp.cancel_lines", "erp.change_order",     "erp.confirm_shipment",
    "erp.create_order",  "erp.post_credit",   "erp.post_invoice", "erp.set_availability", "wms.create_release"};

class OneReplyPerKey final : public Check {
 public:
  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    const Message& message = sent.message;
    if (message.kind == Kind::request && message.from.text() == scenario::kOrchestrator) {
      if (!message.idempotency_key.empty() && is_under_key(message.type)) keys_[message.id.value] = key_of(message);
    } else if (message.kind == Kind::reply && message.to.text() == scenario::kOrchestrator && is_success(message.status)) {
      if (const std::uint64_t* key = keys_.find(message.in_reply_to.value)) judge(*key, sent);
    }
  }

  void settle(Instant, Judgement& judgement) override {
    judgement.judged = judged_;
    judgement.findings = std::move(findings_);
  }

 private:
  struct Reply {
    std::uint64_t body = 0;
    int status = 0;  // 0: none yet
    MessageId id;
  };

  static bool is_under_key(Symbol type) {
    return std::find(kUnderKey.begin(), kUnderKey.end(), type) != kUnderKey.end();
  }

  static std::uint64_t key_of(const Message& request) {
    return combine(combine(request.to.hash(), request.type.hash()), hash_bytes(request.idempotency_key));
  }

  void judge(std::uint64_t key, const sim::Sent& sent) {
    const Message& message = sent.message;
    ++judged_;
    Reply& first = replies_[key];
    if (first.status == 0) {
      first = {message.body.hash(), message.status, message.id};
      return;
    }
    if (first.status == message.status && first.body == message.body.hash()) return;
    const Subject& subject = sent.identity.subject;
    std::string text = std::string(message.from.text()) + " answered " + std::string(message.type.text()) + " of " +
                       subject.text + " twice under one idempotency key, and not alike: " +
                       std::to_string(first.status) + " at first, and then " + std::to_string(message.status) +
                       (first.status == message.status ? " with another body." : ".");
    findings_.push_back({kOneReplyPerKey.name, subject.roots.empty() ? std::string() : std::string(subject.roots.front()),
                         std::move(text), {first.id, message.id}});
  }

  GenerationMap<std::uint64_t, std::uint64_t> keys_{kKeysCompared};  // by the request's id
  GenerationMap<std::uint64_t, Reply> replies_{kKeysCompared};
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
};

}  // namespace

const CheckKind kOneReplyPerKey{
    .name = "one_reply_per_key",
    .promise = "What is asked again under one idempotency key gets the reply that it got before.",
    .assumptions = "what a system answers with success is done; a key may serve again after 100,000 others",
    .relies_on_answers = true,
    .make = [](const CaseView&) -> std::unique_ptr<Check> { return std::make_unique<OneReplyPerKey>(); }};

}  // namespace proofload::check
