// Cases of the library in which the sound orchestrator was once blamed.
#include <gtest/gtest.h>

#include "harness/run/run.hpp"
#include "harness/scenario/load.hpp"

namespace proofload::run {
namespace {

struct Case {
  const char* scenario;
  CaseSeed seed;
};

class OnceFalseAlarms : public testing::TestWithParam<Case> {};

TEST_P(OnceFalseAlarms, AreHeld) {
  scenario::Loader loader;
  const auto files = scenario::find({.paths = {GetParam().scenario}});
  ASSERT_TRUE(files.has_value() && files->size() == 1);
  const auto loaded = loader.load(files->front());
  ASSERT_TRUE(loaded.has_value());
  const auto prepared = prepare(*loaded);
  ASSERT_TRUE(prepared.has_value());
  const Outcome outcome = run_case(**prepared, GetParam().seed);
  EXPECT_EQ(outcome.verdict, Verdict::held) << (outcome.findings.empty() ? outcome.broken : outcome.findings.front().text);
}

INSTANTIATE_TEST_SUITE_P(All, OnceFalseAlarms,
                         testing::Values(Case{"faults/jobs_overlap", {20261127, 156}},   // a job that ran twice did not wait
                                         Case{"retailers/drop_ship", {20261127, 234}},   // lost once more with each repeat
                                         // who gave all that it was asked for was taken to have no more
                                         Case{"warehouses/split_in_bad_weather", {20261127, 133}}));

}  // namespace
}  // namespace proofload::run
