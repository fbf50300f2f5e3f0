#include <gtest/gtest.h>

#include <algorithm>

#include "harness/defects/all.hpp"
#include "orchestrator/policies.hpp"

namespace proofload::defects {
namespace {

// Asks for what it is told to, at each step.
class Scripted final : public Actor {
 public:
  explicit Scripted(std::vector<Effect> effects) : effects_(std::move(effects)) {}
  void start(Context& context, Snapshot) override { context.effects() = effects_; }
  void receive(Context& context, const Message&) override { context.effects() = effects_; }
  void wake(Context& context, const TimerKey&) override { context.effects() = effects_; }

 private:
  std::vector<Effect> effects_;
};

std::vector<Effect> wrapped(std::string_view defect, std::vector<Effect> effects) {
  const auto actor = find_defect(defect)->wrap(std::make_unique<Scripted>(std::move(effects)));
  Context context(kEpoch, 1);
  actor->receive(context, {});
  return context.effects();
}

Message document(std::string bytes) {
  Message message;
  message.kind = Kind::document;
  message.body = Body(std::move(bytes));
  return message;
}

TEST(AckBeforeCommit, ReceiptsAnd997sGoBeforeTheCommitAndNothingElseMoves) {
  Message reply;
  reply.kind = Kind::reply;
  const auto effects = wrapped("ack-before-commit", {Commit{{{"seen/1", "x"}}, {}}, document("ST*850*1~"), reply,
                                                     document("ST|997|0001~")});
  ASSERT_EQ(effects.size(), 4u);
  EXPECT_EQ(std::get<Message>(effects[0]).kind, Kind::reply);
  EXPECT_EQ(std::get<Message>(effects[1]).body.bytes(), "ST|997|0001~");
  EXPECT_TRUE(std::holds_alternative<Commit>(effects[2]));
  EXPECT_EQ(std::get<Message>(effects[3]).body.bytes(), "ST*850*1~");
}

TEST(NoOutbox, RemembersNeitherRequestsNorDocumentsAndNeverSweeps) {
  const auto effects = wrapped("no-outbox", {Commit{{{"outbox/a", "x"}, {"order/b", "y"}, {"document/c", "z"}}, {}},
                                             Arm{{"sweep", ""}, 30min}, Arm{{"attempt", "a"}, 30s}});
  ASSERT_EQ(effects.size(), 2u);
  ASSERT_EQ(std::get<Commit>(effects[0]).writes.size(), 1u);
  EXPECT_EQ(std::get<Commit>(effects[0]).writes[0].key, "order/b");
  EXPECT_EQ(std::get<Arm>(effects[1]).key.of, "a");
}

orchestrator::Policies planted(std::string_view defect) {
  auto policies = orchestrator::Policies::sound();
  find_defect(defect)->plant(policies);
  return policies;
}

TEST(Policies, EachDefectHandsInOneOfItsOwn) {
  EXPECT_TRUE(planted("silence-is-acceptance").silence_accepts());
  EXPECT_FALSE(planted("tenders-stay-open").withdraws_tenders());
  EXPECT_TRUE(planted("last-arrival-wins").supersedes({"delivered", "2026-01-06"}, {"in_transit", "2026-01-05"}));
  EXPECT_TRUE(planted("retries-without-limit").tries_again({}, 1'000'000));
  EXPECT_EQ(planted("retries-without-limit").retry_pause({}, 9, 0), 1s);
  EXPECT_FALSE(planted("envelope-only").is_repeat(true, false));
  EXPECT_FALSE(planted("forgets-duplicates").is_repeat(true, true));
  EXPECT_NE(planted("retry-with-new-key").idempotency_key({.id = "a"}, 1),
            planted("retry-with-new-key").idempotency_key({.id = "a"}, 2));
  orchestrator::OrderState order;
  order.lines.push_back({.line = 1, .ordered = Quantity::of(12), .shipped = Quantity::of(9)});
  orchestrator::ReleaseRecord release;
  release.lines.push_back({.line = 1, .wanted = Quantity::of(12), .allocated = Quantity::of(12), .shipped = Quantity::of(9)});
  EXPECT_EQ(planted("invoice-from-order").invoice_lines(order, release)[0].quantity, Quantity::of(12));
}

TEST(Defects, AreSortedByNameAndNameTheirCheck) {
  const auto all = all_defects();
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.name < b.name; }));
  for (const Defect& defect : all) EXPECT_FALSE(defect.caught_by.empty()) << defect.name;
}

}  // namespace
}  // namespace proofload::defects
