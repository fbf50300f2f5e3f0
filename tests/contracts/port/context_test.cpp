#include "contracts/port/context.hpp"

#include <gtest/gtest.h>

namespace proofload {
namespace {

TEST(Context, KeepsTheOrderOfEffects) {
  Context context(kEpoch, 7);
  Message message;
  message.type = "erp.create_order";
  context.put({.writes = {{"order/1", "open"}}, .facts = {}});
  context.send(message);
  context.arm({.purpose = "retry", .of = "1"}, 40s);
  context.cancel({.purpose = "retry", .of = "2"});
  context.note("why");

  const auto& effects = context.effects();
  ASSERT_EQ(effects.size(), 5u);
  EXPECT_TRUE(std::holds_alternative<Commit>(effects[0]));
  EXPECT_EQ(std::get<Message>(effects[1]).type, Symbol("erp.create_order"));
  EXPECT_EQ(std::get<Arm>(effects[2]).after, 40s);
  EXPECT_EQ(std::get<Cancel>(effects[3]).key.of, "2");
  EXPECT_EQ(std::get<Note>(effects[4]).text, "why");
}

TEST(Context, ANewStepBeginsWithoutEffects) {
  Context context(kEpoch, 7);
  context.note("before");
  context.begin_step(kEpoch + 1s, 8);
  EXPECT_TRUE(context.effects().empty());
  EXPECT_EQ(context.now(), kEpoch + 1s);
  EXPECT_EQ(context.draw("zone", "a"), Context(kEpoch, 8).draw("zone", "a"));
}

TEST(Context, DrawsDependOnNothingButSeedPurposeAndSubject) {
  Context early(kEpoch, 7);
  Context late(kEpoch + 1h, 7);
  late.note("something happened");
  EXPECT_EQ(early.draw("backoff", "so:BIGBOX:4711#1"), 11818105650713501017u);
  EXPECT_EQ(late.draw("backoff", "so:BIGBOX:4711#1"), 11818105650713501017u);
  EXPECT_NE(Context(kEpoch, 8).draw("backoff", "so:BIGBOX:4711#1"), 11818105650713501017u);
}

}  // namespace
}  // namespace proofload
