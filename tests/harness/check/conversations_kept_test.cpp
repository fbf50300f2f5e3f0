#include "harness/check/conversations_kept.hpp"

#include <set>

#include "contracts/conversation/conversation_rules.hpp"
#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

// Every conversation, heard as its clauses say.
class ConversationsKeptTest : public Checks {
 protected:
  ConversationsKeptTest() { begin("conversations_kept"); }

  static Symbol symbol(std::string_view name) {
    static SymbolPool pool;
    return pool.intern(name);
  }
  void hear(const ConversationMessage& message, std::uint64_t cause) {
    const Fact fact{.kind = symbol(message.fact), .order = {"load", "X-1"}, .line = 0, .quantity = {}, .money = {},
                    .subject = "X-1", .location = "X-1", .cause = MessageId{cause}};
    check_->on_fact(fact, {orders_->named(kOrder), {}}, {.instance = "erp", .at = now_});
  }
};

TEST_F(ConversationsKeptTest, EachClauseFindsItsBreachAndNamesTheMessages) {
  std::size_t planted = 0;
  for (const ConversationRules& rules : all_conversations()) {
    for (const ConversationClause& clause : rules.clauses) {
      if (!clause.judged_by.empty()) continue;
      ++planted;
      begin("conversations_kept");
      const ConversationMessage& message = rules.messages[clause.message];
      std::vector<MessageId> because{MessageId{2}};
      if (clause.once || clause.never_after != ConversationClause::kNone) {
        hear(clause.once ? message : rules.messages[clause.never_after], 1);
        because.insert(because.begin(), MessageId{1});
      }
      hear(message, 2);
      std::size_t found = 0;
      for (const Finding& finding : settle().findings) {
        if (finding.text.find("Clause " + std::string(clause.name) + ":") == std::string::npos) continue;
        ++found;
        EXPECT_EQ(finding.because, because) << clause.name;
        EXPECT_EQ(finding.order, kOrder) << clause.name;
      }
      EXPECT_EQ(found, 1u) << rules.name << " " << clause.name;
    }
  }
  EXPECT_GT(planted, 20u);
}

TEST_F(ConversationsKeptTest, AnOrderThatTakesItsCourseIsKept) {
  say(facts::kOrderPlaced, 0, 0);
  say(facts::kSalesOrderCreated, 1, 12, "SO-1");
  say(facts::kResponseReceived, 0, 0, "AC");
  say(facts::kReleaseReceived, 0, 0, "R-1");
  say(facts::kUnitsPicked, 1, 12, "LAMP");
  say(facts::kCartonPacked, 1, 12, "SSCC");
  say(facts::kReleaseShipped, 0, 0, "SH-1");
  say(facts::kNoticeReceived, 0, 0, "SH-1");
  invoice(12);
  say(facts::kInvoiceReceived, 0, 0, "INV-1");
  const Judgement judgement = settle();
  for (const Finding& finding : judgement.findings) ADD_FAILURE() << finding.text;
  EXPECT_GT(judgement.judged, 5u);
}

TEST_F(ConversationsKeptTest, ANoticeOfWhatNeverLeftIsFound) {
  say(facts::kOrderPlaced, 0, 0);
  say(facts::kNoticeReceived, 0, 0, "SH-1");
  expect_one("Order bigbox/PO-1: in its conversation 'order', '856' came, and no 'shipped' before it. Clause C4.after");
}

TEST_F(ConversationsKeptTest, ItCountsWhichClausesWerePutToTheTest) {
  EXPECT_TRUE(settle().clauses.empty());
  begin("conversations_kept");
  say(facts::kReleaseShipped, 0, 0, "SH-1");
  std::size_t number = 0;
  const std::vector<std::uint64_t> counts = settle().clauses;
  for (const ConversationRules& rules : all_conversations()) {
    for (const ConversationClause& clause : rules.clauses) {
      const bool heard = rules.messages[clause.message].fact == "release.shipped";
      EXPECT_EQ(number < counts.size() ? counts[number] : 0u, heard ? 1u : 0u) << clause.name;
      ++number;
    }
  }
}

TEST_F(ConversationsKeptTest, AClauseThatItLeavesToAnotherNamesACheckThatThereIs) {
  std::set<std::string_view> names;
  for (const CheckKind& kind : all_checks()) names.insert(kind.name);
  for (const ConversationRules& rules : all_conversations()) {
    for (const ConversationClause& clause : rules.clauses) {
      EXPECT_TRUE(clause.judged_by.empty() || names.contains(clause.judged_by)) << clause.name << " " << clause.judged_by;
    }
  }
}

}  // namespace
}  // namespace proofload::check
