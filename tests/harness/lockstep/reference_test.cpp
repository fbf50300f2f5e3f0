// The reference behind the wire is the reference: same digests, same findings.
#include <gmock/gmock.h>

#include <algorithm>

#include "tests/harness/lockstep/driven.hpp"

namespace proofload::lockstep {
namespace {

class SameDigest : public testing::TestWithParam<std::string> {};

TEST_P(SameDigest, BehindTheWireAndInTheProcess) {
  const auto prepared = library_scenario(GetParam());
  ASSERT_NE(prepared, nullptr);
  const auto driven = run::driving(*prepared, make_door({.command = reference(), .limits = {}}));
  for (std::uint64_t number = 1; number <= 2; ++number) {
    const run::CaseSeed seed{.run = 8841, .case_number = number};
    const run::Outcome outside = run::run_case(*driven, seed);
    EXPECT_EQ(outside.broken, "");
    EXPECT_EQ(outside.digest, run::run_case(*prepared, seed).digest);
  }
}

// Crashes, damaged bytes, trucks, third parties, business units, agreements by order type, a skewed clock.
INSTANTIATE_TEST_SUITE_P(Each, SameDigest,
                         testing::Values("order_to_cash/happy_path", "faults/swarm", "faults/orchestrator_crashes", "faults/crash_in_start", "faults/systems_crash",
                                         "faults/documents_damaged", "freight/bad_weather", "collect/in_bad_weather",
                                         "returns/asked_in_bad_weather", "changes/third_party_takes_it_back"),
                         [](const auto& each) {
                           std::string name = each.param;
                           std::replace(name.begin(), name.end(), '/', '_');
                           return name;
                         });

TEST(Defect, IsFoundBehindTheWireAsItIsInTheProcess) {
  const auto prepared = library_scenario("faults/swarm");
  const auto driven = run::driving(*prepared, make_door({.command = reference("{defect}"), .limits = {}}));
  bool is_found = false;
  for (std::uint64_t number = 1; number <= 4; ++number) {
    const run::CaseSeed seed{.run = 1, .case_number = number};
    const run::Outcome outside = run::run_case(*driven, seed, {.plant = "no-outbox"});
    EXPECT_EQ(outside.digest, run::run_case(*prepared, seed, {.plant = "no-outbox"}).digest);
    is_found = is_found || outside.verdict == run::Verdict::violated;
  }
  EXPECT_TRUE(is_found);
}

TEST(Transcript, HasALineForEachExchange) {
  const auto prepared = library_scenario("order_to_cash/happy_path");
  const auto driven = run::driving(*prepared, make_door({.command = reference(), .limits = {}}));
  std::string transcript;
  run::run_case(*driven, {.run = 1, .case_number = 1}, {.plant = {}, .transcript = &transcript});
  EXPECT_THAT(transcript, testing::StartsWith(R"({"incarnation":0,"sent":{"op":"start","now":0,"protocol":1,)"));
  EXPECT_THAT(transcript, testing::HasSubstr(R"("reusable":true})"));
  EXPECT_GT(std::count(transcript.begin(), transcript.end(), '\n'), 20);
}

}  // namespace
}  // namespace proofload::lockstep
