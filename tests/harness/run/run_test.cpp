#include "harness/run/run.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "contracts/base/check.hpp"
#include "harness/defects/all.hpp"
#include "harness/run/prepared.hpp"
#include "harness/run/tally.hpp"

namespace proofload::run {
namespace {

std::shared_ptr<const scenario::Scenario> small_scenario(const std::string& more = "") {
  const auto loaded = scenario::Loader().load_text(
      "small", "small.jsonc",
      R"({ "world": "worlds/one_warehouse", "settle_within": "2d",
           "orders": [{ "from": "bigbox", "count": 3, "lines": 2 }])" +
          more + "}");
  if (!loaded) throw std::runtime_error(scenario::to_text(loaded.error()));
  return *loaded;
}

std::shared_ptr<const Prepared> prepared(const std::string& more = "") {
  const auto result = prepare(small_scenario(more));
  if (!result) throw std::runtime_error(scenario::to_text(result.error()));
  return *result;
}

// An orchestrator that does one thing, when it starts.
class Starter final : public Actor {
 public:
  using Act = void (*)(Context&);
  explicit Starter(Act act) : act_(act) {}
  void start(Context& context, Snapshot) override { act_(context); }
  void receive(Context&, const Message&) override {}
  void wake(Context&, const TimerKey&) override {}

 private:
  Act act_;
};

Outcome run_with_orchestrator(Starter::Act act) {
  const auto sound = prepared();
  Prepared mine;
  mine.scenario = sound->scenario;
  mine.contracts = sound->contracts;
  mine.systems = sound->systems;
  for (std::size_t i = 0; i < mine.systems.size(); ++i) {
    if (mine.scenario->world.systems[i].kind != "orchestrator") continue;
    mine.systems[i] = [act](const CaseContext&) -> ActorFactory {
      return [act] { return std::make_unique<Starter>(act); };
    };
  }
  return run_case(mine, {1, 1});
}

TEST(RunCase, WhatWasSaidOfAgreementsAndThroughWhichPlacesDocumentsCameIsKept) {
  const Outcome outcome = run_case(*prepared(), {1, 1});
  ASSERT_EQ(outcome.agreements.size(), 1u);
  EXPECT_NE(outcome.agreements.front(), 0u);
  EXPECT_GE(outcome.said.size(), 5u);  // 850, 997, 855, 856, 810
}

TEST(RunCase, WhatAnAgreementDoesNotRequireIsRelaxedAndNoExcuse) {
  const auto no_997 =
      prepared(R"(, "with": { "bigbox": { "agreement": { "acknowledgement": { "expected": false } } } })");
  const Outcome outcome = run_case(*no_997, {1, 1});
  EXPECT_EQ(outcome.verdict, Verdict::held);
  const auto kinds = check::all_checks();
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (kinds[i].name != "acknowledged_as_agreed") continue;
    EXPECT_EQ(outcome.judged[i], 0u);
    EXPECT_EQ(outcome.excused[i], 0u);
    EXPECT_EQ(outcome.relaxed[i], 3u);
  }
}

TEST(RunCase, WhereASystemNeverDoesWhatItAnswersNobodyIsHeldToIt) {
  const auto never = prepared(R"(, "with": { "erp": { "settings": { "commit_point": "never" } } })");
  const Outcome outcome = run_case(*never, {1, 1});
  EXPECT_NE(outcome.verdict, Verdict::violated);
  const auto kinds = check::all_checks();
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (!kinds[i].relies_on_answers) continue;
    EXPECT_EQ(outcome.judged[i], 0u) << kinds[i].name;
  }
  Tally tally(never->scenario, 1, Coverage::judged);
  tally.add({1, 1}, outcome);
  const ScenarioResult result = tally.finish();
  EXPECT_EQ(result.verdict, Verdict::inconclusive);
  ASSERT_FALSE(result.doubts.empty());
  EXPECT_EQ(result.doubts[0], "erp never does what it answers (commit_point), on which the checks rely");
}

TEST(RunCase, AnAnswerThatACrashUndidIsExcusedForItsOrderAndForTheNextOfItsNumber) {
  const auto late = prepared(R"(, "with": { "erp": { "settings": { "commit_point": "after" } } },
      "faults": [{ "crash": "erp", "of": "erp.create_order", "after_effect": 1, "order": 1 }])");
  const Outcome outcome = run_case(*late, {1, 1});
  EXPECT_EQ(outcome.verdict, Verdict::held);
  const auto kinds = check::all_checks();
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (kinds[i].name == "orders_end_as_required") {
      EXPECT_GE(outcome.excused[i], 1u);
      EXPECT_GE(outcome.judged[i], 1u);
    }
  }
}

TEST(RunCase, ARequestThatArrivesAfterItsKeyWasForgottenIsExcused) {
  const auto held_up = prepared(R"(, "heal": "3d",
      "faults": [{ "delay": "erp.post_invoice", "by": "2d", "order": 2 }])");
  EXPECT_EQ(run_case(*held_up, {1, 1}).verdict, Verdict::held);
}

TEST(RunCase, TheSoundOrchestratorHolds) {
  const auto scenario = prepared();
  const Outcome outcome = run_case(*scenario, {1, 1});
  EXPECT_EQ(outcome.verdict, Verdict::held) << (outcome.findings.empty() ? outcome.broken
                                                                        : outcome.findings[0].text);
  EXPECT_EQ(outcome.orders, 3u);
  EXPECT_GT(outcome.messages, 30u);
  EXPECT_TRUE(std::any_of(outcome.judged.begin(), outcome.judged.end(),
                          [](std::uint64_t judged) { return judged > 0; }));
}

TEST(RunCase, ScenarioAndSeedDecideAll) {
  const std::string faults =
      R"(, "faults": [{ "lose": "reply", "rate": "1/4" }], "heal": "06:00")";
  const auto first = prepared(faults);
  const auto second = prepared(faults);
  for (std::uint64_t n = 1; n <= 3; ++n) {
    const Outcome a = run_case(*first, {1, n});
    const Outcome b = run_case(*second, {1, n});
    EXPECT_EQ(a.digest, b.digest) << n;
    EXPECT_EQ(a.messages, b.messages) << n;
    EXPECT_EQ(a.fired, b.fired) << n;
  }
}

TEST(RunCase, AnotherSeedIsAnotherCase) {
  const auto scenario = prepared();
  const Digest first = run_case(*scenario, {1, 1}).digest;
  EXPECT_NE(first, run_case(*scenario, {1, 2}).digest);
  EXPECT_NE(first, run_case(*scenario, {2, 1}).digest);
}

TEST(RunCase, WatchingChangesNothing) {
  const auto scenario = prepared();
  sim::Observer nobody;
  EXPECT_EQ(run_case(*scenario, {1, 1}).digest,
            run_case(*scenario, {1, 1}, {.plant = {}, .recorder = &nobody}).digest);
}

TEST(RunCase, AnActorThatBreaksTheProtocolBreaksTheCase) {
  const Outcome to_nobody = run_with_orchestrator([](Context& context) {
    Message message;
    message.to = "nowhere";
    message.type = "erp.create_order";
    context.send(message);
  });
  EXPECT_EQ(to_nobody.verdict, Verdict::broken);
  EXPECT_NE(to_nobody.broken.find("nowhere"), std::string::npos) << to_nobody.broken;
  EXPECT_FALSE(to_nobody.bug);
  const Outcome into_the_past =
      run_with_orchestrator([](Context& context) { context.arm({"t", "past"}, -1s); });
  EXPECT_EQ(into_the_past.verdict, Verdict::broken);
  EXPECT_NE(into_the_past.broken.find("past"), std::string::npos) << into_the_past.broken;
}

TEST(RunCase, ABugIsOurs) {
  const Outcome outcome = run_with_orchestrator([](Context&) { CHECK(false, "the impossible"); });
  EXPECT_EQ(outcome.verdict, Verdict::broken);
  EXPECT_TRUE(outcome.bug);
  EXPECT_NE(outcome.broken.find("the impossible"), std::string::npos) << outcome.broken;
}

TEST(RunCase, WhoDoesNothingViolates) {
  const Outcome outcome = run_with_orchestrator([](Context&) {});
  EXPECT_EQ(outcome.verdict, Verdict::violated);
  EXPECT_FALSE(outcome.findings.empty());
}

TEST(RunCase, EveryPlantedDefectRunsUnderItsName) {
  const auto scenario = prepared();
  ASSERT_FALSE(defects::all_defects().empty());
  for (const defects::Defect& defect : defects::all_defects()) {
    EXPECT_EQ(defects::find_defect(defect.name), &defect);
    const Outcome outcome = run_case(*scenario, {1, 1}, {.plant = defect.name});
    EXPECT_TRUE(outcome.broken.empty()) << defect.name << ": " << outcome.broken;
  }
  EXPECT_EQ(defects::find_defect("no-such-defect"), nullptr);
}

TEST(RunCase, CountsWhatWasToBeSeenSometimes) {
  const auto scenario = prepared(R"(, "sometimes": ["sales_order.created", "line.cancelled"])");
  const Outcome outcome = run_case(*scenario, {1, 1});
  ASSERT_EQ(outcome.sometimes.size(), 2u);
  EXPECT_GE(outcome.sometimes[0], 3u);
  EXPECT_EQ(outcome.sometimes[1], 0u);
}

TEST(RunCase, SeesNotesAndTheEdiSetsOfInterchanges) {
  const auto scenario = prepared(R"(, "faults": [{ "lose": "wms.shipped", "order": 2, "times": 20 }],
      "sometimes": ["the sweep repaired an order", "wms noted gave up event", "carrier noted gave up event",
                    "orchestrator noted the sweep repaired bigbox/PO-1-0002", "x12.856 was sent"])");
  const Outcome outcome = run_case(*scenario, {1, 1});
  EXPECT_EQ(outcome.sometimes, (std::vector<std::uint64_t>{1, 1, 0, 1, 3}));
}

// Whose goods are merely slow is looked up, and there is nothing to repair.
TEST(RunCase, TheSweepRepairsNothingThatIsWell) {
  const auto scenario = prepared(R"(, "with": { "wms": { "settings": { "wave_wait": { "min": "7h", "max": "7h" } } } },
      "sometimes": ["the sweep looked a release up", "the sweep repaired an order"])");
  const Outcome outcome = run_case(*scenario, {1, 1});
  EXPECT_EQ(outcome.verdict, Verdict::held);
  EXPECT_GE(outcome.sometimes[0], 3u);
  EXPECT_EQ(outcome.sometimes[1], 0u);
}

TEST(CaseSeed, IsWrittenAsRunAndCase) { EXPECT_EQ(to_text(CaseSeed{8841, 137}), "8841:137"); }

}  // namespace
}  // namespace proofload::run
