#include "harness/run/recorder.hpp"

#include <gtest/gtest.h>

namespace proofload::run {
namespace {

Identity create_order(std::string root) {
  Identity identity{"orchestrator", "erp", "erp.create_order", Kind::request, {.text = root, .roots = {root}}, 1, 0};
  identity.hash = hash_of(identity);
  return identity;
}

Message message_of(const Identity& identity) {
  Message message;
  message.id = id_of(identity);
  return message;
}

Commit booking(std::string sales_order) {
  Fact fact;
  fact.kind = "sales_order.created";
  fact.order = {"sales_order", sales_order};
  fact.subject = sales_order;
  fact.line = 2;
  return {.writes = {}, .facts = {fact}};
}

TEST(Recorder, KnowsWhatTheSenderWasHandling) {
  Recorder recorder;
  const Identity first = create_order("bigbox/1");
  const Message message = message_of(first);
  const sim::Sent sent{message, first, kEpoch};
  recorder.on_sent(sent, {"orchestrator", 1, kEpoch, &sent, nullptr});
  ASSERT_EQ(recorder.rows().size(), 1u);
  EXPECT_EQ(recorder.rows()[0].cause, message.id);
  EXPECT_TRUE(recorder.rows()[0].concerns("bigbox/1"));
}

TEST(Recorder, AFactIsOfTheOrderThatSetItOff) {
  Recorder recorder;
  const Identity first = create_order("bigbox/1");
  const Message message = message_of(first);
  const sim::Sent sent{message, first, kEpoch};
  recorder.on_commit(booking("S-1"), {"erp", 1, kEpoch, &sent, nullptr});
  ASSERT_EQ(recorder.rows().size(), 1u);
  EXPECT_TRUE(recorder.rows()[0].concerns("bigbox/1"));
  EXPECT_EQ(recorder.rows()[0].text, "S-1, line 2");
}

TEST(Recorder, ALaterFactIsFoundByTheNameThatTheOrderWasGiven) {
  Recorder recorder;
  const Identity first = create_order("bigbox/1");
  const Message message = message_of(first);
  const sim::Sent sent{message, first, kEpoch};
  recorder.on_commit(booking("S-1"), {"erp", 1, kEpoch, &sent, nullptr});
  recorder.on_commit(booking("S-1"), {"erp", 1, kEpoch, nullptr, nullptr});
  EXPECT_TRUE(recorder.rows().back().concerns("bigbox/1"));
}

TEST(Recorder, OfOneOrderItKeepsThatAndTheSystems) {
  Recorder recorder({}, "bigbox/1");
  for (const char* root : {"bigbox/1", "bigbox/2"}) {
    const Identity identity = create_order(root);
    const Message message = message_of(identity);
    recorder.on_sent({message, identity, kEpoch}, {"orchestrator", 1, kEpoch, nullptr, nullptr});
  }
  recorder.on_down("wms", kEpoch, std::chrono::seconds(40), true);
  ASSERT_EQ(recorder.rows().size(), 2u);
  EXPECT_EQ(recorder.rows()[1].what, Row::What::down);
  EXPECT_EQ(orders_in(recorder.rows()), std::vector<std::string>{"bigbox/1"});
}

TEST(Recorder, OnlyOurOwnLossesAreInjected) {
  Recorder recorder({"lose reply"});
  const Identity identity = create_order("bigbox/1");
  const Message message = message_of(identity);
  const sim::Sent sent{message, identity, kEpoch};
  recorder.on_fault(0, &sent, kEpoch);
  recorder.on_lost(sent, sim::Loss::fault, kEpoch);
  recorder.on_lost(sent, sim::Loss::caller_gone, kEpoch);
  EXPECT_EQ(recorder.rows()[0].text, "lose reply");
  EXPECT_TRUE(recorder.rows()[1].injected);
  EXPECT_FALSE(recorder.rows()[2].injected);
}

}  // namespace
}  // namespace proofload::run
