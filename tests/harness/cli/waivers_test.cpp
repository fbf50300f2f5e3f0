// Waivers from the file to the screen, by a planted defect that breaks two promises with one partner.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/harness/cli/ask.hpp"

namespace proofload::cli {
namespace {

using test::Answer;
using test::kToday;

Answer say(std::vector<std::string> words, Date today = kToday) { return test::ask(std::move(words), {.today = today}); }

std::string story(const std::string& name, const std::string& waivers) {
  const std::string path = testing::TempDir() + name + ".jsonc";
  std::ofstream(path) << R"({ "world": "worlds/one_warehouse", "orders": [{ "from": "bigbox", "count": 3 }],
  "with": { "wms": { "settings": { "short_pick": "1/1" } } },
  "waivers": [)" << waivers << "] }";
  return path;
}

std::string waiver(const std::string& check, const std::string& reason, const std::string& until = "2026-07-01") {
  return R"({ "check": ")" + check + R"(", "partner": "bigbox", "reason": ")" + reason + R"(", "until": ")" + until + "\" }";
}

Answer broken(const std::string& path, std::vector<std::string> more = {}, Date today = kToday) {
  std::vector<std::string> words{"run", path, "--plant", "invoice-from-order", "--no-timestamps"};
  words.insert(words.end(), more.begin(), more.end());
  return say(words, today);
}

const std::string kBoth = waiver("invoiced_as_shipped", "their ERP counts so") + ", " +
                          waiver("orders_end_as_required", "ticket 4711");

TEST(Waivers, WhatIsWaivedIsToldWithItsReasonAndCountsAsNoViolation) {
  const Answer without = broken(story("without", ""));
  ASSERT_EQ(without.code, kViolated) << without.err;
  const Answer with = broken(story("with", kBoth));
  EXPECT_EQ(with.code, kHeld) << with.out << with.err;
  EXPECT_NE(with.out.find("waived: invoiced_as_shipped with bigbox"), std::string::npos) << with.out;
  EXPECT_NE(with.out.find("their ERP counts so"), std::string::npos) << with.out;
  EXPECT_NE(with.out.find("waived until 2026-07-01: orders_end_as_required with bigbox"), std::string::npos) << with.out;
}

TEST(Waivers, AreToldEvenWhereOnlyFailuresAre) {
  EXPECT_NE(broken(story("quiet", kBoth), {"-q"}).out.find("4711)"), std::string::npos);
}

TEST(Waivers, OneDoesNotCoverAnotherPromise) {
  const Answer said = broken(story("one", waiver("invoiced_as_shipped", "so be it")));
  EXPECT_EQ(said.code, kViolated) << said.out;
}

TEST(Waivers, StandInJson) {
  const Answer said = broken(story("json", kBoth), {"--format", "json"});
  EXPECT_NE(said.out.find(R"("waived":[{"check":"invoiced_as_shipped","partner":"bigbox","reason":"their ERP counts so","until":"2026-07-01")"),
            std::string::npos)
      << said.out;
  EXPECT_NE(said.out.find(R"("waivers":[{"check":"invoiced_as_shipped")"), std::string::npos);
}

TEST(Waivers, OneThatNothingNeededIsToldAsSuch) {
  const Answer said = say({"run", story("idle", waiver("stock_conserved", "just in case")), "--no-timestamps"});
  EXPECT_EQ(said.code, kHeld) << said.out << said.err;
  EXPECT_NE(said.out.find("nothing broke it, take the waiver out"), std::string::npos) << said.out;
}

TEST(Waivers, OneThatRanOutIsRefusedWhenARunBeginsButNotWhenItIsReplayed) {
  const std::string path = story("expired", kBoth);
  const Answer said = broken(path, {}, {2026, 7, 2});
  EXPECT_EQ(said.code, kBadInput);
  EXPECT_EQ(said.out, "");
  EXPECT_NE(said.err.find("ran out on 2026-07-01, and today is 2026-07-02"), std::string::npos) << said.err;
  EXPECT_NE(said.err.find("expired.jsonc:3:"), std::string::npos) << said.err;
  const Answer replayed = say({"replay", path, "--plant", "invoice-from-order", "--seed", "1:1"}, {2027, 1, 1});
  EXPECT_EQ(replayed.code, kHeld) << replayed.out << replayed.err;
  EXPECT_NE(replayed.out.find("their ERP counts so"), std::string::npos);
}

TEST(Waivers, OfAPartnersFileCountInEveryScenario) {
  const std::string folder = testing::TempDir() + "proofload_waivers";
  std::filesystem::create_directories(folder + "/partners");
  std::ofstream(folder + "/partners/bolt.jsonc") << R"({ "ship_to": { "D1": {} },
    "waivers": [{ "check": "invoiced_as_shipped", "reason": "as ever", "until": "2026-12-31" },
                { "check": "orders_end_as_required", "reason": "as ever", "until": "2026-12-31" }] })";
  for (const char* name : {"a", "b"}) {
    std::ofstream(folder + "/" + name + ".jsonc") << R"({ "world": "worlds/one_warehouse",
      "orders": [{ "from": "bolt", "count": 3 }], "with": { "wms": { "settings": { "short_pick": "1/1" } } } })";
  }
  const Answer said = broken(folder);
  std::filesystem::remove_all(folder);
  EXPECT_EQ(said.code, kHeld) << said.out << said.err;
  EXPECT_NE(said.out.find("in 2 scenarios"), std::string::npos) << said.out;
}

TEST(Waivers, OfAnUnknownCheckPartnerOrDayAreRefusedWithTheNearest) {
  const std::vector<std::pair<std::string, std::string>> wrong{
      {waiver("invoiced_as_shiped", "x"), "did you mean 'invoiced_as_shipped'?"},
      {waiver("invoiced_as_shipped", "x", "2026-02-30"), "'2026-02-30' is no day"},
      {waiver("invoiced_as_shipped", "x", "31.12.2026"), "write it as 2026-12-31"},
      {waiver("invoiced_as_shipped", ""), "'reason'"},
      {waiver("invoiced_as_shipped", "x") + ", " + waiver("invoiced_as_shipped", "y"), "is waived twice for 'bigbox'"},
      {R"({ "check": "invoiced_as_shipped", "partner": "bigbux", "reason": "x", "until": "2026-12-31" })",
       "did you mean 'bigbox'?"}};
  for (const auto& [text, hint] : wrong) {
    const Answer said = say({"run", story("wrong", text)});
    EXPECT_EQ(said.code, kBadInput) << text;
    EXPECT_NE(said.err.find(hint), std::string::npos) << said.err;
  }
}

}  // namespace
}  // namespace proofload::cli
