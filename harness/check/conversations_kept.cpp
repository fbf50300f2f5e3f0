#include "harness/check/conversations_kept.hpp"

#include <array>
#include <bit>
#include <unordered_map>
#include <utility>

#include "contracts/base/check.hpp"
#include "contracts/conversation/conversation_rules.hpp"

namespace proofload::check {
namespace {

// What every case shares: by fact, which messages of which conversations it tells.
class ConversationPlan {
 public:
  struct Use {
    std::uint16_t conversation = 0;
    std::uint8_t message = 0;
    ConversationKey key = ConversationKey::order;
    bool whole = false;
    std::vector<std::pair<const ConversationClause*, std::uint16_t>> clauses;  // that it puts to the test, with their numbers
    std::uint8_t keeps = ConversationClause::kNone;  // the slot that its cause is kept in, for who must not come after it
  };

  static const ConversationPlan& standard() {
    static const ConversationPlan plan;
    return plan;
  }

  const std::vector<Use>* uses(Symbol fact) const {
    const auto found = by_fact_.find(fact.hash());
    return found == by_fact_.end() ? nullptr : &found->second;
  }
  std::uint8_t slot(const Use& use, std::uint8_t message) const { return slots_[use.conversation][message]; }

 private:
  ConversationPlan() {
    std::uint16_t number = 0;
    for (const ConversationRules& rules : all_conversations()) {
      const auto conversation = static_cast<std::uint16_t>(slots_.size());
      auto& slots = slots_.emplace_back();
      slots.fill(ConversationClause::kNone);
      std::uint8_t kept = 0;
      std::vector<std::vector<std::pair<const ConversationClause*, std::uint16_t>>> tested(rules.messages.size());
      for (const ConversationClause& clause : rules.clauses) {
        tested[clause.message].emplace_back(&clause, number++);
        for (const std::uint8_t message : {clause.never_after, clause.once ? clause.message : ConversationClause::kNone}) {
          if (message != ConversationClause::kNone && slots[message] == ConversationClause::kNone) slots[message] = kept++;
        }
      }
      for (std::size_t i = 0; i < rules.messages.size(); ++i) {
        const ConversationMessage& message = rules.messages[i];
        const Use use{.conversation = conversation,
                      .message = static_cast<std::uint8_t>(i),
                      .key = message.key,
                      .whole = message.whole,
                      .clauses = std::move(tested[i]),
                      .keeps = slots[i]};
        by_fact_[hash_name(message.fact)].push_back(use);
        if (!message.or_fact.empty()) by_fact_[hash_name(message.or_fact)].push_back(use);
      }
    }
  }

  std::unordered_map<std::uint64_t, std::vector<Use>> by_fact_;  // looked up, never walked
  std::vector<std::array<std::uint8_t, 16>> slots_;              // by conversation and message
};

class ConversationsKept final : public Check {
 public:
  explicit ConversationsKept(const CaseView& view) : knows_what_was_before_(!view.scenario.documents) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step&) override {
    const auto* uses = plan_.uses(fact.kind);
    if (uses == nullptr) return;
    for (const ConversationPlan::Use& use : *uses) {
      if (!use.whole || fact.line == 0) take(use, fact, about.order.name);
    }
  }

  void settle(Instant, Judgement& judgement) override {
    judgement.judged = judged_;
    judgement.findings = std::move(findings_);
    judgement.clauses = std::move(exercised_);
  }

 private:
  static constexpr std::size_t kKept = 4;
  struct Heard {
    std::uint32_t came = 0;  // a bit a message
    std::array<MessageId, kKept> causes{};
  };

  static std::string_view key_text(const ConversationPlan::Use& use, const Fact& fact, std::string_view order) {
    switch (use.key) {
      case ConversationKey::order:
      case ConversationKey::order_and_subject: return order;
      case ConversationKey::name: return fact.order.value;
      case ConversationKey::subject: return fact.subject;
      case ConversationKey::location: return fact.location;
    }
    return order;
  }

  void take(const ConversationPlan::Use& use, const Fact& fact, std::string_view order) {
    const std::string_view name = key_text(use, fact, order);
    if (name.empty()) return;
    std::uint64_t key = hash_bytes(name, use.conversation);
    if (use.key == ConversationKey::order_and_subject) key = hash_bytes(fact.subject, key);
    Heard& heard = heard_[key];
    const auto has = [&](std::uint8_t message) { return (heard.came >> message & 1u) != 0; };
    for (const auto& [clause, number] : use.clauses) {
      if (exercised_.size() <= number) exercised_.resize(number + std::size_t{1});
      ++exercised_[number];
      if (!clause->judged_by.empty()) continue;
      ++judged_;
      if (knows_what_was_before_ && clause->needs != ConversationClause::kNone && !has(clause->needs)) {
        find(use, *clause, fact, order, name, ", and no " + said(use, clause->needs) + " before it", {});
      }
      if (clause->never_after != ConversationClause::kNone && has(clause->never_after)) {
        find(use, *clause, fact, order, name, " after " + said(use, clause->never_after),
             heard.causes[plan_.slot(use, clause->never_after)]);
      }
      if (clause->once && has(use.message)) find(use, *clause, fact, order, name, " a second time", heard.causes[use.keeps]);
    }
    heard.came |= 1u << use.message;
    if (use.keeps != ConversationClause::kNone) {
      CHECK(use.keeps < kKept, "a conversation keeps the causes of four messages");
      heard.causes[use.keeps] = fact.cause;
    }
  }

  static std::string said(const ConversationPlan::Use& use, std::uint8_t message) {
    return "'" + std::string(all_conversations()[use.conversation].messages[message].name) + "'";
  }

  void find(const ConversationPlan::Use& use, const ConversationClause& clause, const Fact& fact, std::string_view order,
            std::string_view name, const std::string& what, MessageId earlier) {
    const ConversationRules& rules = all_conversations()[use.conversation];
    std::string text = order.empty() ? "In" : "Order " + std::string(order) + ": in";
    text += std::string(name == order ? " its" : " the") + " conversation '" + std::string(rules.name) + "'" +
            (name == order ? "" : " of " + std::string(name)) + ", " + said(use, use.message) + " came" + what + ". Clause " +
            std::string(clause.name) + ": " + std::string(clause.says) + ".";
    std::vector<MessageId> because;
    for (const MessageId id : {earlier, fact.cause}) {
      if (id) because.push_back(id);
    }
    findings_.push_back({kConversationsKept.name, std::string(order), std::move(text), std::move(because)});
  }

  const ConversationPlan& plan_ = ConversationPlan::standard();
  bool knows_what_was_before_;
  std::unordered_map<std::uint64_t, Heard> heard_;  // looked up, never walked
  std::vector<std::uint64_t> exercised_;
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
};

}  // namespace

const CheckKind kConversationsKept{
    .name = "conversations_kept",
    .promise = "What the parties say comes in an order that their conversation allows.",
    .assumptions = "what a system answers with success is done",
    .relies_on_answers = true,
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<ConversationsKept>(view); }};

}  // namespace proofload::check
