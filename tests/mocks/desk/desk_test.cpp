#include "mocks/desk/desk.hpp"

#include <gtest/gtest.h>

#include "contracts/json/interfaces/desk.hpp"
#include "mocks/facts.hpp"
#include "tests/mocks/test_host.hpp"

namespace proofload::mocks::desk {
namespace {

namespace api = proofload::desk;

TestHost host_of(std::shared_ptr<Settings> settings) {
  return TestHost([settings] { return make_desk(settings); });
}

api::OpenCase technical() {
  return {"case-1",           "bigbox",           "bigbox/1", "technical", "system_unavailable",
          "erp.create_order", "The ERP was down", {}};
}
api::OpenCase business() {
  return {"case-2",
          "bigbox",
          "bigbox/2",
          "business",
          "unknown_item",
          "erp.create_order",
          "Add the item or cancel",
          3};
}

TEST(Desk, OpensACaseOnce) {
  auto host = host_of(std::make_shared<Settings>());
  EXPECT_EQ(host.ask_for("desk.open_case", business()).status, 201);
  EXPECT_EQ(host.ask_for("desk.open_case", business()).status, 200);
  ASSERT_EQ(host.facts.size(), 1u);
  EXPECT_EQ(host.facts[0].subject, "unknown_item");
  EXPECT_EQ(host.facts[0].location, "business");
  EXPECT_EQ(host.facts[0].line, 3);
  EXPECT_EQ(host.facts[0].order, (Ref{"external_id", "bigbox/2"}));
}

TEST(Desk, ReplaysTechnicalCasesAfterHealAndNotTwiceWithoutReason) {
  auto settings = std::make_shared<Settings>();
  settings->healed_at = Instant(6h);
  auto host = host_of(settings);
  host.ask_for("desk.open_case", technical());
  host.run(6h);
  EXPECT_TRUE(host.events("desk.replay").empty());
  host.run(48h);
  EXPECT_EQ(host.events("desk.replay").size(), 1u);
  EXPECT_EQ(host.facts_of(facts::kCaseReplayed).size(), 1u);

  EXPECT_EQ(host.ask_for("desk.open_case", technical()).status, 201);  // it did not complete
  host.run(settings->replay_every - 1s);
  EXPECT_EQ(host.events("desk.replay").size(), 1u);
  host.run(1s);
  ASSERT_EQ(host.events("desk.replay").size(), 2u);
  EXPECT_NE(body_of<api::Replay>(host.events("desk.replay")[0]).event,
            body_of<api::Replay>(host.events("desk.replay")[1]).event);
}

TEST(Desk, AsksUntilItIsHeard) {
  auto host = host_of(std::make_shared<Settings>());
  const Instant up = Instant(std::chrono::hours(24 * 3));
  host.listener = [&](const Message&) { return host.now < up ? 0 : 200; };
  host.ask_for("desk.open_case", technical());
  host.run(std::chrono::hours(24 * 4));
  EXPECT_EQ(host.heard.size(), 1u);
}

TEST(Desk, DecidesBusinessCasesUnlessItLeavesThem) {
  auto settings = std::make_shared<Settings>();
  auto host = host_of(settings);
  host.ask_for("desk.open_case", business());
  host.run();
  ASSERT_EQ(host.events("desk.decide").size(), 1u);
  EXPECT_EQ(body_of<api::Decide>(host.events("desk.decide")[0]).decision, "cancel");
  EXPECT_EQ(host.facts_of(facts::kCaseDecided).at(0).location, "case-2");

  settings = std::make_shared<Settings>();
  settings->business = BusinessDecision::leave;
  auto silent = host_of(settings);
  silent.ask_for("desk.open_case", business());
  silent.run();
  EXPECT_TRUE(silent.events("desk.decide").empty());
}

TEST(Desk, ACrashAnywhereForgetsNoCase) {
  const auto flow = [](TestHost& host) {
    host.ask_for("desk.open_case", technical());
    host.ask_for("desk.open_case", business());
    host.run(48h);
  };
  auto clean = host_of(std::make_shared<Settings>());
  flow(clean);
  ASSERT_EQ(clean.heard.size(), 2u);
  for (int at = 0; at < clean.applied; ++at) {
    auto host = host_of(std::make_shared<Settings>());
    host.crash_at = at;
    flow(host);
    EXPECT_EQ(host.heard, clean.heard) << at;
    EXPECT_EQ(host.facts_as_text(), clean.facts_as_text()) << at;
    EXPECT_EQ(host.store_as_text(), clean.store_as_text()) << at;
  }
}

}  // namespace
}  // namespace proofload::mocks::desk
