#include "harness/report/progress.hpp"

#include <gtest/gtest.h>

#include "tests/harness/report/samples.hpp"

namespace proofload::report {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

ProgressState half_way() {
  ProgressState state;
  state.scenarios[static_cast<std::size_t>(run::Verdict::held)] = 31;
  state.scenarios_planned = 44;
  state.cases = 500;
  state.cases_planned = 1'000;
  state.messages = 50'000;
  state.scenario = "faults/outage";
  state.scenario_cases = 12;
  state.scenario_cases_planned = 200;
  return state;
}

TEST(Progress, RedrawsAtMostTenTimesASecond) {
  sample::Page page;
  int draws = 0;
  Progress progress([&](std::string_view text) { draws += text.find("faults/outage") != text.npos; }, Style{},
                    Progress::Mode::bar);
  for (int ms = 0; ms < 2'000; ++ms) progress.update(half_way(), milliseconds(ms));
  EXPECT_LE(draws, 20);
  EXPECT_GE(draws, 15);
}

TEST(Progress, AShortRunDrawsNothing) {
  sample::Page page;
  Progress progress(page.write(), Style{}, Progress::Mode::bar);
  progress.update(half_way(), milliseconds(250));
  progress.clear();
  EXPECT_EQ(page.text, "");
}

TEST(Progress, TheBarSaysHowFarItIs) {
  sample::Page page;
  Progress progress(page.write(), Style{}, Progress::Mode::bar);
  progress.update(half_way(), seconds(10));
  EXPECT_NE(page.text.find("31/44"), std::string::npos);
  EXPECT_NE(page.text.find("10 s left"), std::string::npos);
  EXPECT_NE(page.text.find("12/200 cases"), std::string::npos);
}

TEST(Progress, InCiItBeatsEveryThirtySeconds) {
  sample::Page page;
  Progress progress(page.write(), Style{}, Progress::Mode::heartbeat);
  for (int s = 0; s <= 65; ++s) progress.update(half_way(), seconds(s));
  EXPECT_EQ(page.text,
            "still running: faults/outage  12/200 cases  31 of 44 scenarios done  30.00 s\n"
            "still running: faults/outage  12/200 cases  31 of 44 scenarios done  1 min 00 s\n");
}

}  // namespace
}  // namespace proofload::report
