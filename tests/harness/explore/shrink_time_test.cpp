// What lasts is shortened, what chance decided is written out.
#include <gtest/gtest.h>

#include <algorithm>

#include "harness/explore/shrink.hpp"
#include "harness/explore/shrink_passes.hpp"
#include "sim/fault/fields.hpp"
#include "tests/harness/explore/library.hpp"

namespace proofload::explore {
namespace {

// An ERP that is away for a long while, and an orchestrator that never gives up on it.
constexpr const char* kLongOutage = R"({
  "world": "worlds/one_warehouse",
  "orders": [{ "from": "bigbox", "count": 3, "start": "2h", "every": "3min", "lines": 1 }],
  "faults": [{ "outage": "erp", "from": "1h", "for": "20h" }],
  "heal": "30h"
})";

std::optional<Shrunk> smallest(const char* text, std::string_view plant, std::string_view promise) {
  const PreparedPtr prepared = scenario_from(text);
  if (prepared == nullptr) return std::nullopt;
  return shrink(*prepared, {.seed = {.run = 1, .case_number = 1}, .plant = plant, .promise = promise, .order = {}, .limits = {}});
}

TEST(Shrink, ShortensAnOutageToWhatItTakes) {
  const auto shrunk = smallest(kLongOutage, "retries-without-limit", "retries_bounded");
  ASSERT_TRUE(shrunk);
  ASSERT_EQ(shrunk->smallest.faults.size(), 1u);
  const auto length = sim::duration_field(shrunk->smallest.faults.front().fields, "for", {});
  ASSERT_TRUE(length);
  EXPECT_LT(*length, Duration(20h));
  EXPECT_EQ(shrunk->smallest.faults.front().name.find("20h"), std::string::npos);
}

TEST(Shrink, LeavesNothingToTheSeedThatCanBeWrittenDown) {
  const auto shrunk = smallest(kLongOutage, "retries-without-limit", "retries_bounded");
  ASSERT_TRUE(shrunk);
  EXPECT_EQ(shrunk->smallest.latencies, sim::Latencies::median);
  ASSERT_TRUE(shrunk->smallest.chance.draws);
  EXPECT_TRUE(shrunk->smallest.chance.draws->empty());
}

// Of all that was drawn, the one short pick is what matters.
TEST(Shrink, WritesOutTheDrawThatMatters) {
  constexpr const char* kShort = R"({
    "world": "worlds/one_warehouse",
    "with": { "wms": { "settings": { "short_pick": "1/4" } } },
    "orders": [{ "from": "bigbox", "count": 8, "lines": 2, "quantity": { "min": 2, "max": 9 } }]
  })";
  const auto shrunk = smallest(kShort, "invoice-from-order", "invoiced_as_shipped");
  ASSERT_TRUE(shrunk);
  EXPECT_EQ(shrunk->after.orders, 1u);
  ASSERT_TRUE(shrunk->smallest.chance.draws);
  EXPECT_GE(shrunk->smallest.chance.draws->size(), 1u);
  EXPECT_LE(shrunk->smallest.chance.draws->size(), 2u);
  for (const scenario::WrittenDraw& draw : *shrunk->smallest.chance.draws) EXPECT_EQ(draw.system, "wms") << draw.purpose;
  // Under another seed it is the same.
  run::CaseSeed another{.run = 99, .case_number = 4};
  const run::Outcome outcome = run::run_case(*shrunk->prepared, another, {.plant = "invoice-from-order"});
  EXPECT_TRUE(std::any_of(outcome.findings.begin(), outcome.findings.end(),
                          [](const check::Finding& finding) { return finding.promise == "invoiced_as_shipped"; }));
}

}  // namespace
}  // namespace proofload::explore
