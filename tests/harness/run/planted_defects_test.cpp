// Each planted defect and null orchestrator is caught by the check meant for it, within 200 cases of the library.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "harness/defects/all.hpp"
#include "harness/run/run.hpp"
#include "harness/scenario/load.hpp"

namespace proofload::run {
namespace {

constexpr std::uint64_t kCases = 200;  // over all scenarios
constexpr std::uint64_t kSeed = 1;

std::vector<std::shared_ptr<const Prepared>> library() {
  std::vector<std::shared_ptr<const Prepared>> all;
  scenario::Loader loader;
  const auto files = scenario::find({});
  if (!files) return all;
  for (const scenario::ScenarioFile& file : *files) {
    const auto loaded = loader.load(file);
    if (!loaded) continue;
    if (auto prepared = prepare(*loaded)) all.push_back(*prepared);
  }
  return all;
}

// The library's scenarios in turn, so that each defect meets each of them early.
class PlantedDefects : public testing::TestWithParam<std::string_view> {
 protected:
  static const std::vector<std::shared_ptr<const Prepared>>& scenarios() {
    static const auto all = library();
    return all;
  }
};

bool blames(const Outcome& outcome, std::string_view promise) {
  return std::any_of(outcome.findings.begin(), outcome.findings.end(),
                     [&](const check::Finding& finding) { return finding.promise == promise; });
}

TEST_P(PlantedDefects, AreCaughtByTheCheckMeantForThem) {
  const defects::Defect& defect = *defects::find_defect(GetParam());
  ASSERT_FALSE(scenarios().empty());
  std::map<std::string_view, int> others;
  for (std::uint64_t n = 0; n < kCases; ++n) {
    const Prepared& prepared = *scenarios()[n % scenarios().size()];
    const CaseSeed seed{kSeed, 1 + n / scenarios().size()};
    const Outcome outcome = run_case(prepared, seed, {.plant = defect.name});
    for (const check::Finding& finding : outcome.findings) ++others[finding.promise];
    if (!blames(outcome, defect.caught_by)) continue;
    EXPECT_FALSE(blames(run_case(prepared, seed), defect.caught_by))
        << "the sound orchestrator is blamed, too, in " << scenario_of(prepared).name << " " << to_text(seed);
    return;
  }
  std::string seen;
  for (const auto& [promise, count] : others) seen += " " + std::string(promise) + " " + std::to_string(count);
  ADD_FAILURE() << defect.name << " is never caught by " << defect.caught_by << "; seen:" << seen;
}

TEST(NullOrchestrators, AreViolatedInEveryScenario) {
  for (const auto& prepared : library()) {
    for (const defects::Defect& defect : defects::all_defects()) {
      if (defect.replace == nullptr) continue;
      const Outcome outcome = run_case(*prepared, {kSeed, 1}, {.plant = defect.name});
      EXPECT_EQ(outcome.verdict, Verdict::violated)
          << defect.name << " in " << scenario_of(*prepared).name << " " << outcome.broken;
    }
  }
}

std::vector<std::string_view> names() {
  std::vector<std::string_view> all;
  for (const defects::Defect& defect : defects::all_defects()) all.push_back(defect.name);
  return all;
}

INSTANTIATE_TEST_SUITE_P(All, PlantedDefects, testing::ValuesIn(names()), [](const auto& each) {
  std::string name(each.param);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace proofload::run
