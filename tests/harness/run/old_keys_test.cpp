// Whoever asks with an idempotency key that was forgotten meanwhile gets another reply.
#include <gtest/gtest.h>

#include "harness/run/run.hpp"
#include "harness/scenario/load.hpp"

namespace proofload::run {
namespace {

int blamed(const Prepared& prepared, std::string_view plant) {
  int count = 0;
  for (std::uint64_t n = 1; n <= 5; ++n) {
    for (const check::Finding& finding : run_case(prepared, {1, n}, {.plant = plant}).findings) {
      count += finding.promise == "one_reply_per_key";
    }
  }
  return count;
}

TEST(OldKeys, ThatAreTrustedAreFound) {
  scenario::Loader loader;
  const auto files = scenario::find({.filter = "faults/*_lost_for_a_day"});
  ASSERT_TRUE(files && !files->empty());
  int trusted = 0;
  for (const scenario::ScenarioFile& file : *files) {
    const auto loaded = loader.load(file);
    ASSERT_TRUE(loaded) << file.name;
    const auto prepared = prepare(*loaded);
    ASSERT_TRUE(prepared) << file.name;
    trusted += blamed(**prepared, "trusts-old-keys");
    EXPECT_EQ(blamed(**prepared, ""), 0) << file.name;
  }
  EXPECT_GT(trusted, 0);
}

}  // namespace
}  // namespace proofload::run
