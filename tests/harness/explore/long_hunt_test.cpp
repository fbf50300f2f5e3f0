// A hunt in rounds: steered by what was seen, the same whoever runs its cases, and gone on with as if it had never ended.
#include <gtest/gtest.h>

#include <set>

#include "harness/explore/long_hunt.hpp"
#include "harness/explore/novelty.hpp"
#include "tests/harness/explore/library.hpp"

namespace proofload::explore {
namespace {

std::vector<PreparedPtr> small_library() {
  return {library_scenario("faults/swarm"), library_scenario("order_to_cash/happy_path")};
}

void play_round(LongHunt& hunt, const std::vector<PreparedPtr>& library, std::string_view plant = {}) {
  for (const HuntedCase& each : hunt.next_round()) {
    const run::Prepared& prepared = *library[each.scenario];
    Novelty novelty(run::scenario_of(prepared));
    const run::Outcome outcome =
        run::run_case(prepared, each.seed, {.plant = plant, .recorder = &novelty, .pins = nullptr, .facts = novelty.listener()});
    hunt.add(each, outcome, novelty.seen(outcome));
  }
  hunt.end_round();
}

TEST(Novelty, NamesStateMessageAndTrouble) {
  const PreparedPtr swarm = library_scenario("faults/swarm");
  ASSERT_TRUE(swarm);
  Novelty novelty(run::scenario_of(*swarm));
  const run::Outcome outcome = run::run_case(*swarm, {1, 1}, {.plant = {}, .recorder = &novelty, .pins = nullptr, .facts = novelty.listener()});
  const std::vector<std::string> seen = novelty.seen(outcome);
  const std::set<std::string> all(seen.begin(), seen.end());
  EXPECT_TRUE(all.contains("order.placed · x12.850"));
  EXPECT_TRUE(all.contains("order_booked_once judged"));
  EXPECT_TRUE(std::any_of(seen.begin(), seen.end(), [](const std::string& each) { return each.ends_with(" · lose"); }));
}

TEST(LongHunt, SpendsMoreOnWhatShowsMore) {
  const auto library = small_library();
  LongHunt hunt(library, 1, "");
  for (int round = 0; round < 4; ++round) play_round(hunt, library);
  std::map<std::size_t, int> cases;
  std::set<std::uint64_t> numbers;
  for (const HuntedCase& each : hunt.next_round()) {
    ++cases[each.scenario];
    if (each.scenario == 0) {
      EXPECT_TRUE(numbers.insert(each.seed.case_number).second) << "no case comes twice";
    }
  }
  EXPECT_GT(cases[0], 3 * cases[1]);
  EXPECT_GE(cases[1], 1) << "and none is forgotten";
}

TEST(LongHunt, TakesOfTheNextCasesTheOneThatTurnsOnWhatStruckLeast) {
  const auto library = small_library();
  LongHunt hunt(library, 1, "");
  play_round(hunt, library);
  const scenario::Scenario& swarm = run::scenario_of(*library[0]);
  std::uint64_t rules_on = 0, usual = 0, taken = 0;
  for (const HuntedCase& each : hunt.next_round()) {
    if (each.scenario != 0) continue;
    ++taken;
    for (std::size_t rule = 0; rule < swarm.faults.size(); ++rule) {
      rules_on += run::is_off(swarm, rule, each.seed) ? 0u : 1u;
      usual += run::is_off(swarm, rule, {7, each.seed.case_number}) ? 0u : 1u;
    }
  }
  ASSERT_GT(taken, 10u);
  EXPECT_GT(rules_on, usual);
}

TEST(LongHunt, GoesOnAsIfItHadNeverEnded) {
  const auto library = small_library();
  LongHunt whole(library, 1, "retry-with-new-key");
  play_round(whole, library, "retry-with-new-key");
  ASSERT_FALSE(whole.failures().empty());
  LongHunt resumed(library, 1, "retry-with-new-key");
  ASSERT_TRUE(resumed.resume(whole.text()));
  EXPECT_EQ(resumed.text(), whole.text());
  play_round(whole, library, "retry-with-new-key");
  play_round(resumed, library, "retry-with-new-key");
  EXPECT_EQ(resumed.text(), whole.text());
}

TEST(LongHunt, TakesUpNoOtherHunt) {
  const auto library = small_library();
  LongHunt hunt(library, 1, "");
  const std::string text = hunt.text();
  EXPECT_FALSE(LongHunt(library, 2, "").resume(text));
  EXPECT_FALSE(LongHunt(library, 1, "no-outbox").resume(text));
  EXPECT_FALSE(LongHunt(std::span(library).first(1), 1, "").resume(text));
  EXPECT_FALSE(hunt.resume("not json"));
  EXPECT_TRUE(hunt.resume(text));
}

}  // namespace
}  // namespace proofload::explore
