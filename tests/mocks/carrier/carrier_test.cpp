#include "mocks/carrier/carrier.hpp"

#include <gtest/gtest.h>

#include "contracts/json/interfaces/carrier.hpp"
#include "mocks/facts.hpp"
#include "tests/mocks/test_host.hpp"

namespace proofload::mocks::carrier {
namespace {

namespace api = proofload::carrier;

TestHost host_of(std::shared_ptr<Settings> settings) {
  return TestHost([settings] { return make_carrier(settings); });
}

const std::string kCarton = "106141412345678908";

Message buy(TestHost& host, std::string key = "k", std::int64_t weight_g = 2100) {
  return host.ask_for("carrier.buy_label", api::BuyLabel{kCarton, "R-1", "DC1", "ground", weight_g},
                      std::move(key));
}
std::string tracking_of(const Message& reply) {
  return body_of<api::Label>(reply).tracking;
}

std::vector<std::string> statuses(const TestHost& host) {
  std::vector<std::string> found;
  for (const Message& event : host.events("carrier.tracking"))
    found.push_back(body_of<api::Tracking>(event).status);
  return found;
}

TEST(Carrier, RatesAndSellsAtTheSamePrice) {
  auto host = host_of(std::make_shared<Settings>());
  const auto rated =
      body_of<api::Rated>(host.ask_for("carrier.rate", api::Rate{"R-1", "DC1", 2100}));
  EXPECT_EQ(rated.cost.minor, 650 + 3 * 110);
  EXPECT_EQ(rated.days, 6);
  const auto reply = buy(host);
  EXPECT_EQ(reply.status, 201);
  EXPECT_EQ(body_of<api::Label>(reply).cost, rated.cost);
  ASSERT_EQ(host.facts.size(), 1u);
  EXPECT_EQ(host.facts[0].money, rated.cost);
  EXPECT_EQ(host.facts[0].location, kCarton);
}

TEST(Carrier, SellsAnotherLabelForAnotherKeyAndTheSameForTheSame) {
  auto host = host_of(std::make_shared<Settings>());
  const std::string first = tracking_of(buy(host, "a"));
  EXPECT_EQ(tracking_of(buy(host, "a")), first);
  const std::string second = tracking_of(buy(host, "b"));
  EXPECT_NE(second, first);
  EXPECT_NE(tracking_of(buy(host, "")), tracking_of(buy(host, "")));
  EXPECT_EQ(error_of(buy(host, "a", 9000)), "idempotency_key_reused");
  EXPECT_EQ(host.facts_of(facts::kLabelBought).size(), 4u);
}

TEST(Carrier, FindsTheLatestLabelThatStands) {
  auto host = host_of(std::make_shared<Settings>());
  const std::string first = tracking_of(buy(host, "a"));
  const std::string second = tracking_of(buy(host, "b"));
  const api::FindLabel find{kCarton};
  EXPECT_EQ(tracking_of(host.ask_for("carrier.find_label", find)), second);
  EXPECT_EQ(host.ask_for("carrier.void_label", api::VoidLabel{second}).status, 200);
  host.restart();
  EXPECT_EQ(tracking_of(host.ask_for("carrier.find_label", find)), first);
  host.ask_for("carrier.void_label", api::VoidLabel{first});
  EXPECT_EQ(error_of(host.ask_for("carrier.find_label", find)), "not_found");
}

TEST(Carrier, VoidsUntilTheParcelIsOnItsWay) {
  auto host = host_of(std::make_shared<Settings>());
  EXPECT_EQ(error_of(host.ask_for("carrier.void_label", api::VoidLabel{"1Z9"})), "not_found");
  const std::string gone = tracking_of(buy(host, "a"));
  EXPECT_EQ(host.ask_for("carrier.void_label", api::VoidLabel{gone}).status, 200);
  EXPECT_EQ(error_of(host.ask_for("carrier.void_label", api::VoidLabel{gone})), "already_voided");
  EXPECT_EQ(error_of(host.ask_for("carrier.manifest", api::Manifest{"SH-1", {gone}})),
            "already_voided");
  EXPECT_EQ(error_of(host.ask_for("carrier.manifest", api::Manifest{"SH-1", {"1Z9"}})),
            "not_found");

  const std::string kept = tracking_of(buy(host, "b"));
  EXPECT_EQ(host.ask_for("carrier.manifest", api::Manifest{"SH-1", {kept}}).status, 201);
  host.run(13h);
  EXPECT_EQ(error_of(host.ask_for("carrier.void_label", api::VoidLabel{kept})), "in_transit");
}

TEST(Carrier, WhatMissesThePickUpLeavesOnTheNextWorkingDay) {
  auto settings = std::make_shared<Settings>();
  settings->pickup = TimeOfDay{16 * 60};
  settings->calendar = BusinessCalendar::make("dock", Zone{}, settings->epoch, {.days = Weekdays{0b0011111}}).value();
  const auto leaves = [&](Duration manifested, Duration pickup) {
    auto host = host_of(settings);
    host.now = kEpoch + manifested;
    host.ask_for("carrier.manifest", api::Manifest{"SH-1", {tracking_of(buy(host))}});
    host.run(pickup - manifested);
    EXPECT_TRUE(statuses(host).empty());
    host.run(settings->to_pre_transit.max);
    EXPECT_EQ(statuses(host), std::vector<std::string>{"pre_transit"});
  };
  leaves(15h, 16h);
  leaves(17h, 40h);
  leaves(4 * 24h + 17h, 7 * 24h + 16h);  // Friday evening
}

TEST(Carrier, AVoidedParcelIsNotScannedAnyMore) {
  auto host = host_of(std::make_shared<Settings>());
  const std::string tracking = tracking_of(buy(host));
  host.ask_for("carrier.manifest", api::Manifest{"SH-1", {tracking}});
  host.ask_for("carrier.void_label", api::VoidLabel{tracking});
  host.run();
  EXPECT_TRUE(host.events("carrier.tracking").empty());
}

TEST(Carrier, TellsEachScanFromManifestToDoor) {
  auto host = host_of(std::make_shared<Settings>());
  const std::string tracking = tracking_of(buy(host));
  host.run(48h);
  EXPECT_TRUE(statuses(host).empty());  // nobody has handed it over
  const api::Manifest manifest{"SH-1", {tracking}};
  host.ask_for("carrier.manifest", manifest);
  EXPECT_EQ(host.ask_for("carrier.manifest", manifest).status, 201);
  EXPECT_EQ(host.facts_of(facts::kShipmentManifested).size(), 1u);
  host.run();
  EXPECT_EQ(statuses(host), (std::vector<std::string>{"pre_transit", "in_transit",
                                                      "out_for_delivery", "delivered"}));
  EXPECT_EQ(host.facts_of(facts::kParcelStatus).size(), 4u);
  EXPECT_EQ(host.facts_of(facts::kDelivered).at(0).subject, tracking);
}

TEST(Carrier, ComesBackTheNextDayAfterAFailedDelivery) {
  auto settings = std::make_shared<Settings>();
  settings->exception = {1, 1};
  auto host = host_of(settings);
  host.ask_for("carrier.manifest", api::Manifest{"SH-1", {tracking_of(buy(host))}});
  host.run();
  EXPECT_EQ(statuses(host),
            (std::vector<std::string>{"pre_transit", "in_transit", "out_for_delivery", "failure",
                                      "out_for_delivery", "delivered"}));
}

TEST(Carrier, SaysInItsOwnWordsWhatTheFactsSayInCommonOnes) {
  auto settings = std::make_shared<Settings>();
  settings->exception = {1, 1};
  settings->vocabulary = canonical::kInfoReceivedVocabulary;
  auto host = host_of(settings);
  host.ask_for("carrier.manifest", api::Manifest{"SH-1", {tracking_of(buy(host))}});
  host.run();
  const std::vector<std::string> said = statuses(host);
  EXPECT_EQ(said, (std::vector<std::string>{"InfoReceived", "InTransit", "OutForDelivery", "AttemptFail",
                                            "OutForDelivery", "Delivered"}));
  const auto happened = host.facts_of(facts::kParcelStatus);
  ASSERT_EQ(happened.size(), said.size());
  for (std::size_t i = 0; i < said.size(); ++i) {
    EXPECT_EQ(settings->vocabulary.meaning(said[i]).text(), happened[i].location);
  }
}

TEST(Carrier, LateEventsArriveOutOfOrderWithTheTimeAtWhichTheyHappened) {
  auto settings = std::make_shared<Settings>();
  settings->late = {1, 2};
  settings->late_by = {100h, 200h};
  auto host = host_of(settings);
  for (int i = 0; i < 5; ++i) {
    host.ask_for("carrier.manifest",
                 api::Manifest{"SH-1", {tracking_of(buy(host, std::to_string(i)))}});
  }
  host.run(std::chrono::hours(24 * 60));
  bool is_any_older = false;
  std::map<std::string, std::string> newest;
  for (const Message& event : host.events("carrier.tracking")) {
    const auto scan = body_of<api::Tracking>(event);
    is_any_older |= scan.at < newest[scan.tracking];
    newest[scan.tracking] = std::max(newest[scan.tracking], scan.at);
  }
  EXPECT_TRUE(is_any_older);
  EXPECT_EQ(host.heard.size(), 20u);
}

TEST(Carrier, RepeatedEventsKeepTheirName) {
  auto settings = std::make_shared<Settings>();
  settings->repeat = {1, 1};
  auto host = host_of(settings);
  host.ask_for("carrier.manifest", api::Manifest{"SH-1", {tracking_of(buy(host))}});
  host.run();
  EXPECT_EQ(host.events("carrier.tracking").size(), 8u);
  EXPECT_EQ(host.heard.size(), 4u);
}

TEST(Carrier, ForgetsLabelsThatAreLongOver) {
  auto settings = std::make_shared<Settings>();
  auto host = host_of(settings);
  const std::string tracking = tracking_of(buy(host));
  host.ask_for("carrier.void_label", api::VoidLabel{tracking});
  host.restart();
  host.run(settings->retention);
  buy(host, "later");
  EXPECT_EQ(host.store.count("label/" + tracking), 0u);
  EXPECT_EQ(error_of(host.ask_for("carrier.void_label", api::VoidLabel{tracking})), "not_found");
}

TEST(Carrier, ALabelIsBoughtAlthoughItsReplyIsLostOrNotAlthoughItCame) {
  auto settings = std::make_shared<Settings>();
  settings->commit_point = CommitPoint::after;
  auto after = host_of(settings);
  after.restart();
  after.crash_at = after.applied + 1;  // behind the reply
  EXPECT_EQ(after
                .ask("carrier.buy_label",
                     json::to_json(api::BuyLabel{kCarton, "R-1", "DC1", "ground", 1}), "k")
                ->status,
            201);
  EXPECT_TRUE(after.facts.empty());

  auto before = host_of(std::make_shared<Settings>());
  before.restart();
  before.crash_at = before.applied + 1;  // before the reply
  EXPECT_FALSE(before.ask("carrier.buy_label",
                          json::to_json(api::BuyLabel{kCarton, "R-1", "DC1", "ground", 1}), "k"));
  EXPECT_EQ(before.facts_of(facts::kLabelBought).size(), 1u);
}

TEST(Carrier, ACrashAnywhereLosesNoScanAndNoLabel) {
  const auto flow = [](TestHost& host) {
    const std::string a = tracking_of(buy(host, "a"));
    const std::string b = tracking_of(buy(host, "b"));
    host.ask_for("carrier.manifest", api::Manifest{"SH-1", {a, b}});
    host.run(std::chrono::hours(24 * 20));
  };
  auto settings = std::make_shared<Settings>();
  settings->late = {1, 3};
  auto clean = host_of(settings);
  flow(clean);
  ASSERT_EQ(clean.heard.size(), 8u);
  for (int at = 0; at < clean.applied; ++at) {
    auto host = host_of(settings);
    host.crash_at = at;
    flow(host);
    EXPECT_EQ(host.heard, clean.heard) << at;
    EXPECT_EQ(host.facts_as_text(), clean.facts_as_text()) << at;
    EXPECT_EQ(host.store_as_text(), clean.store_as_text()) << at;
  }
}

}  // namespace
}  // namespace proofload::mocks::carrier
