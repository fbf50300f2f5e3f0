#include "harness/run/rates.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "harness/scenario/listing.hpp"

namespace proofload::run {
namespace {

std::shared_ptr<const Prepared> prepared(const std::string& fault) {
  const auto loaded = scenario::Loader().load_text(
      "small", "small.jsonc",
      R"({ "world": "worlds/one_warehouse", "settle_within": "2d",
  "orders": [{ "from": "bigbox", "count": 6, "lines": 2 }],
  "faults": [)" + fault + "]\n}");
  if (!loaded) throw std::runtime_error(scenario::to_text(loaded.error()));
  const auto result = prepare(*loaded);
  if (!result) throw std::runtime_error(scenario::to_text(result.error()));
  return *result;
}

constexpr const char* kRare = R"({ "slow": "erp", "of": "erp.create_order", "by": "1s", "rate": "1/20" })";

std::uint64_t chances(const std::string& fault) { return chances_of(*prepared(fault), {1, 1}).front(); }

TEST(Rates, ChancesAreWhatTheRuleIsAbout) {
  EXPECT_EQ(chances(R"({ "lose": "reply", "of": "erp.create_order", "rate": "1/1000000" })"), 6u);
  EXPECT_EQ(chances(R"({ "lose": "reply", "of": "erp.create_order", "order": [2, 3], "rate": "1/1000000" })"), 2u);
  EXPECT_EQ(chances(R"({ "slow": "erp", "of": "erp.create_order", "by": "1s", "rate": "1/1000000" })"), 6u);
  EXPECT_EQ(chances(R"({ "crash": "wms", "of": "wms.create_release", "rate": "1/1000000" })"), 6u);
  EXPECT_EQ(chances(R"({ "lose": "carrier.void_label", "rate": "1/2" })"), 0u);
  EXPECT_EQ(chances(R"({ "lose": "reply", "from": "20d", "rate": "1/2" })"), 0u);
}

TEST(Rates, OnlyRulesByRateHaveChances) {
  EXPECT_EQ(chances(R"({ "lose": "reply", "of": "erp.create_order", "times": 2 })"), 0u);
}

// The refused ones are asked too, and come again: each is a chance more.
TEST(Rates, ARateOfOneHasAsManyChancesAsFirings) {
  const auto refusing = prepared(R"({ "refuse": "erp", "of": "erp.create_order", "rate": "1/1", "until": "06:02" })");
  const Outcome outcome = run_case(*refusing, {1, 1});
  EXPECT_GT(outcome.fired.front(), 0u);
  EXPECT_EQ(chances_of(*refusing, {1, 1}), outcome.fired);
}

TEST(Rates, ARateThatCanHardlyFireIsRefusedWithItsPlaceAndWhatWouldDo) {
  const auto rare = prepared(kRare);
  const auto errors = rates_that_hardly_fire(*rare, 5);
  ASSERT_EQ(errors.size(), 1u);
  EXPECT_EQ(scenario::to_text(errors),
            "error: the rate 1/20 can hardly fire: a case has about 6 chances, so that 1.5 firings are to be expected "
            "in 5 cases, where 10 are asked for\n"
            "  small.jsonc:3:77\n"
            "  3 |   \"faults\": [{ \"slow\": \"erp\", \"of\": \"erp.create_order\", \"by\": \"1s\", "
            "\"rate\": \"1/20\" }]\n"
            "    |                                                                             ^^^^^^ "
            "run it with --cases 34, or write that number as \"cases\"; or raise the rate to 1/3\n");
}

TEST(Rates, TheNumberOfCasesThatIsNamedDoes) {
  const auto rare = prepared(kRare);
  EXPECT_FALSE(rates_that_hardly_fire(*rare, 33).empty());
  EXPECT_TRUE(rates_that_hardly_fire(*rare, 34).empty());
}

TEST(Rates, ARateThatNoNumberOfCasesHelpsIsToBeRaised) {
  const auto errors = rates_that_hardly_fire(*prepared(R"({ "lose": "document", "rate": "1/4000000000" })"), 5);
  ASSERT_EQ(errors.size(), 1u);
  EXPECT_TRUE(errors[0].hint.starts_with("raise the rate to 1/")) << errors[0].hint;
}

TEST(Rates, WhatAWindowOrAnOrderLeavesOfARateIsCounted) {
  const auto refused = [](const char* fault) { return !rates_that_hardly_fire(*prepared(fault), 5).empty(); };
  EXPECT_TRUE(refused(R"({ "lose": "reply", "order": 2, "rate": "1/50" })"));
  EXPECT_TRUE(refused(R"({ "lose": "document", "until": "1min", "rate": "1/5" })"));
  EXPECT_FALSE(refused(R"({ "lose": "reply", "rate": "1/5" })"));
}

// One case knows nothing of what is rarer than a case.
TEST(Rates, ARuleWithoutAChanceInTheCaseLookedAtIsLeftToTheRun) {
  EXPECT_TRUE(rates_that_hardly_fire(*prepared(R"({ "lose": "carrier.void_label", "rate": "1/50" })"), 5).empty());
}

TEST(Rates, NoneOfTheLibraryIsRefusedWithItsOwnCases) {
  scenario::Loader loader;
  const auto files = scenario::find({});
  ASSERT_TRUE(files.has_value());
  std::size_t with_rates = 0;
  for (const scenario::ScenarioFile& file : *files) {
    const auto each = loader.load(file).and_then(prepare);
    ASSERT_TRUE(each.has_value()) << file.name;
    const scenario::Scenario& scenario = scenario_of(**each);
    for (const scenario::FaultRule& rule : scenario.faults) with_rates += rule.rate ? 1u : 0u;
    EXPECT_EQ(scenario::to_text(rates_that_hardly_fire(**each, scenario.cases.value_or(1))), "") << file.name;
  }
  EXPECT_GT(with_rates, 10u);
}

}  // namespace
}  // namespace proofload::run
