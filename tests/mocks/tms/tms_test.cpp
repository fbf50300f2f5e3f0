#include "mocks/tms/tms.hpp"

#include <gtest/gtest.h>

#include "contracts/json/interfaces/tms.hpp"
#include "mocks/facts.hpp"
#include "tests/mocks/test_host.hpp"

namespace proofload::mocks::tms {
namespace {

namespace api = proofload::tms;

std::shared_ptr<Settings> two_carriers() {
  auto settings = std::make_shared<Settings>();
  settings->carriers = {{"SLOW", {{10'000, kDollar}, {1'000, kDollar}}}, {"FAST", {{30'000, kDollar}, {1'000, kDollar}}}};
  return settings;
}

TestHost host_of(std::shared_ptr<Settings> settings = two_carriers()) {
  return TestHost([settings] { return make_tms(settings); });
}

api::PlanLoad load(std::string name = "L1", std::int64_t weight_g = 250'000) {
  return {std::move(name), {{"R-1", weight_g, 2}, {"R-2", 0, 0}}, "EAST", "DC1", "2026-01-05T12:00:00Z",
          "2026-01-07T08:00:00Z", "2026-01-07T16:00:00Z"};
}

constexpr Money kSlow{13'000, kDollar};  // three hundred kilograms begun

std::string booked_load(TestHost& host, const std::string& name = "L1") {
  const auto planned = body_of<api::LoadPlanned>(host.ask_for("tms.plan_load", load(name)));
  EXPECT_EQ(host.ask_for("tms.book_load", api::BookLoad{planned.load_id, "SLOW", kSlow}).status, 201);
  return planned.load_id;
}

Message settle(TestHost& host, const std::string& load_id, const std::string& invoice, std::int64_t cents,
               bool balance_due = false) {
  return host.ask_for("tms.settle_freight",
                      api::SettleFreight{load_id, invoice, "SLOW", {cents, kDollar}, balance_due});
}

TEST(Tms, RanksCarriersByCostAndThenByName) {
  auto settings = two_carriers();
  settings->carriers.push_back({"ALSO", settings->carriers[0].tariff});
  auto host = host_of(settings);
  const auto planned = body_of<api::LoadPlanned>(host.ask_for("tms.plan_load", load()));
  ASSERT_EQ(planned.carriers.size(), 3u);
  EXPECT_EQ(planned.carriers[0].scac, "ALSO");
  EXPECT_EQ(planned.carriers[1].scac, "SLOW");
  EXPECT_EQ(planned.carriers[1].cost, kSlow);
  EXPECT_EQ(planned.carriers[2].scac, "FAST");
  const auto facts = host.facts_of(facts::kLoadPlanned);
  ASSERT_EQ(facts.size(), 1u);
  EXPECT_EQ(facts[0].order.value, "L1");
  EXPECT_EQ(facts[0].subject, planned.load_id);
}

TEST(Tms, ALoadOfTheSameNameIsTheSameLoad) {
  auto host = host_of();
  const auto first = body_of<api::LoadPlanned>(host.ask_for("tms.plan_load", load()));
  host.restart();
  const auto again = host.ask_for("tms.plan_load", load());
  EXPECT_EQ(again.status, 200);
  EXPECT_EQ(body_of<api::LoadPlanned>(again).load_id, first.load_id);
  EXPECT_EQ(error_of(host.ask_for("tms.plan_load", load("L1", 9'000'000))), "already_exists");
  EXPECT_NE(body_of<api::LoadPlanned>(host.ask_for("tms.plan_load", load("L2"))).load_id, first.load_id);
  EXPECT_EQ(host.facts_of(facts::kLoadPlanned).size(), 2u);
}

TEST(Tms, BooksOneCarrierAndMintsOneBill) {
  auto host = host_of();
  const std::string id = booked_load(host);
  const auto again = host.ask_for("tms.book_load", api::BookLoad{id, "SLOW", kSlow});
  EXPECT_EQ(again.status, 200);
  const auto state = body_of<api::LoadState>(host.ask_for("tms.get_load", api::GetLoad{"L1"}));
  EXPECT_EQ(state.status, "booked");
  EXPECT_EQ(state.scac, "SLOW");
  EXPECT_EQ(state.bill_of_lading, body_of<api::LoadBooked>(again).bill_of_lading);
  EXPECT_EQ(error_of(host.ask_for("tms.book_load", api::BookLoad{id, "FAST", {33'000, kDollar}})), "already_booked");
  EXPECT_EQ(host.facts_of(facts::kLoadBooked).size(), 1u);
  EXPECT_EQ(host.facts_of(facts::kLoadBooked)[0].location, "SLOW");
}

TEST(Tms, RefusesACarrierOrACostThatItDidNotRate) {
  auto host = host_of();
  const auto id = body_of<api::LoadPlanned>(host.ask_for("tms.plan_load", load())).load_id;
  EXPECT_EQ(error_of(host.ask_for("tms.book_load", api::BookLoad{id, "NONE", kSlow})), "other_carrier");
  EXPECT_EQ(error_of(host.ask_for("tms.book_load", api::BookLoad{id, "SLOW", {1, kDollar}})), "other_carrier");
  EXPECT_EQ(error_of(host.ask_for("tms.book_load", api::BookLoad{"LD-9", "SLOW", kSlow})), "not_found");
  EXPECT_EQ(error_of(host.ask_for("tms.get_load", api::GetLoad{"L9"})), "not_found");
}

TEST(Tms, ACancelledLoadIsNeitherBookedNorPlannedAgain) {
  auto host = host_of();
  const std::string id = booked_load(host);
  EXPECT_EQ(host.ask_for("tms.cancel_load", api::CancelLoad{id, "order_cancelled"}).status, 200);
  EXPECT_EQ(host.ask_for("tms.cancel_load", api::CancelLoad{id, "order_cancelled"}).status, 200);
  EXPECT_EQ(host.facts_of(facts::kLoadCancelled).size(), 1u);
  EXPECT_EQ(error_of(host.ask_for("tms.book_load", api::BookLoad{id, "SLOW", kSlow})), "cancelled");
  EXPECT_EQ(error_of(host.ask_for("tms.plan_load", load())), "cancelled");
  EXPECT_EQ(error_of(settle(host, id, "F1", 13'000)), "not_booked");
}

TEST(Tms, SettlesWithinTheToleranceAndNoMore) {
  auto host = host_of();
  const std::string id = booked_load(host);
  EXPECT_EQ(error_of(settle(host, id, "F1", 13'261)), "over_tolerance");
  EXPECT_EQ(settle(host, id, "F1", 13'260).status, 201);  // two per cent
  EXPECT_EQ(settle(host, id, "F1", 13'260).status, 200);
  EXPECT_EQ(error_of(settle(host, id, "F1", 13'000)), "already_settled");
  EXPECT_EQ(error_of(settle(host, id, "F2", 13'000)), "already_settled");
  EXPECT_EQ(host.facts_of(facts::kFreightApproved).size(), 1u);
  EXPECT_EQ(error_of(host.ask_for("tms.cancel_load", api::CancelLoad{id, "late"})), "too_late");
}

TEST(Tms, ABalanceDueAddsToWhatWasSettledUpToItsOwnBound) {
  auto host = host_of();
  const std::string id = booked_load(host);
  EXPECT_EQ(settle(host, id, "F1", 13'000).status, 201);
  EXPECT_EQ(settle(host, id, "F2", 3'000, true).status, 201);
  EXPECT_EQ(error_of(settle(host, id, "F3", 251, true)), "over_tolerance");
  EXPECT_EQ(settle(host, id, "F3", 250, true).status, 201);
  EXPECT_EQ(host.facts_of(facts::kFreightApproved).size(), 3u);
}

TEST(Tms, SettlesOnlyWithTheCarrierThatCarriedIt) {
  auto host = host_of();
  const auto planned = body_of<api::LoadPlanned>(host.ask_for("tms.plan_load", load()));
  EXPECT_EQ(error_of(settle(host, planned.load_id, "F1", 13'000)), "not_booked");
  const std::string id = booked_load(host);
  EXPECT_EQ(error_of(host.ask_for("tms.settle_freight", api::SettleFreight{id, "F1", "FAST", kSlow, false})),
            "other_carrier");
}

TEST(Tms, ForgetsLoadsThatAreLongOver) {
  auto settings = two_carriers();
  auto host = host_of(settings);
  const std::string id = booked_load(host);
  settle(host, id, "F1", 13'000);
  host.restart();
  host.run(settings->retention);
  booked_load(host, "L2");
  EXPECT_EQ(host.store.count("load/L1"), 0u);
  EXPECT_EQ(error_of(settle(host, id, "F1", 13'000)), "not_found");
}

TEST(Tms, ACrashAnywhereBooksAndSettlesOnce) {
  const auto flow = [](TestHost& host) {
    const auto planned = body_of<api::LoadPlanned>(host.ask_for("tms.plan_load", load()));
    host.ask_for("tms.book_load", api::BookLoad{planned.load_id, "SLOW", kSlow});
    settle(host, planned.load_id, "F1", 13'000);
    settle(host, planned.load_id, "F2", 100, true);
  };
  auto clean = host_of();
  flow(clean);
  for (int at = 0; at < clean.applied; ++at) {
    auto host = host_of();
    host.crash_at = at;
    flow(host);
    EXPECT_EQ(host.facts_as_text(), clean.facts_as_text()) << at;
    EXPECT_EQ(host.store_as_text(), clean.store_as_text()) << at;
  }
}

TEST(Tms, SettingsWithoutACarrierAreRefused) {
  EXPECT_TRUE(objection(Settings{}).has_value());
  EXPECT_FALSE(objection(*two_carriers()).has_value());
}

}  // namespace
}  // namespace proofload::mocks::tms
