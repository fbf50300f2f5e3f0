// What the hunting verbs print, keep and answer.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/harness/cli/ask.hpp"

namespace proofload::cli {
namespace {

using test::Answer;
using test::ask;

std::vector<nlohmann::json> lines_of(const std::string& text) {
  std::vector<nlohmann::json> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(nlohmann::json::parse(line));
  return lines;
}

const std::vector<std::string> kFailing{"run", "faults/lost_reply", "--plant", "retry-with-new-key", "--no-timestamps"};

std::vector<std::string> with(std::vector<std::string> words, std::initializer_list<std::string> more) {
  words.insert(words.end(), more);
  return words;
}

TEST(FailingRun, ShowsAndKeepsTheSmallestCase) {
  const Answer answer = ask(kFailing);
  EXPECT_EQ(answer.code, kViolated);
  EXPECT_NE(answer.out.find("Smallest failing case"), std::string::npos);
  EXPECT_NE(answer.out.find("1 order, "), std::string::npos);
  EXPECT_NE(answer.out.find("Without that fault the promise holds."), std::string::npos);
  ASSERT_EQ(answer.kept.size(), 1u);
  const auto& [path, text] = *answer.kept.begin();
  EXPECT_EQ(path.substr(0, 12), "regressions/");
  EXPECT_NE(answer.out.find("proofload replay " + path + " --plant retry-with-new-key"), std::string::npos);
  EXPECT_EQ(nlohmann::json::parse(text)["found"]["in"], "faults/lost_reply");
}

TEST(FailingRun, KeepsNothingWhereItIsToldSo) {
  EXPECT_TRUE(ask(with(kFailing, {"--no-save"})).kept.empty());
  const Answer plain = ask(with(kFailing, {"--no-shrink"}));
  EXPECT_TRUE(plain.kept.empty());
  EXPECT_EQ(plain.out.find("Smallest"), std::string::npos);
  EXPECT_NE(plain.out.find("--seed 1:1"), std::string::npos);
  EXPECT_EQ(ask(with(kFailing, {"--save", "elsewhere"})).kept.begin()->first.substr(0, 10), "elsewhere/");
  EXPECT_EQ(ask(with(kFailing, {"--save", "elsewhere", "--no-save"})).code, kBadInput);
}

TEST(FailingRun, IsToldAllTheSameWhereNothingCanBeWritten) {
  const Answer answer = ask(kFailing, {.is_read_only = true});
  EXPECT_EQ(answer.code, kViolated);
  EXPECT_NE(answer.err.find("the smallest case was not saved"), std::string::npos);
  EXPECT_NE(answer.err.find("Read-only file system"), std::string::npos);
  EXPECT_NE(answer.out.find("proofload replay faults/lost_reply --plant retry-with-new-key --seed 1:1"), std::string::npos);
}

TEST(FailingRun, TellsTheSmallestCaseToPrograms) {
  const auto lines = lines_of(ask(with(kFailing, {"--format", "json"})).out);
  const auto smallest = std::find_if(lines.begin(), lines.end(), [](const auto& line) { return line["type"] == "smallest"; });
  ASSERT_NE(smallest, lines.end());
  EXPECT_EQ((*smallest)["after"]["orders"], 1);
  EXPECT_EQ((*smallest)["faults"].size(), 1u);
  EXPECT_TRUE((*smallest)["finished"].get<bool>());
}

// What was kept is a scenario: it fails alike with the defect, and holds without.
TEST(Capsule, RunsByItself) {
  const Answer found = ask(kFailing);
  ASSERT_EQ(found.kept.size(), 1u);
  const std::string path = testing::TempDir() + "capsule.json";
  std::ofstream(path) << found.kept.begin()->second;
  EXPECT_EQ(ask({"run", path, "--plant", "retry-with-new-key", "--no-shrink"}).code, kViolated);
  EXPECT_EQ(ask({"run", path}).code, kHeld);
  const Answer replayed = ask({"replay", path, "--plant", "retry-with-new-key"});
  EXPECT_EQ(replayed.code, kViolated);
  EXPECT_NE(replayed.out.find("just as when it was found"), std::string::npos) << replayed.out;
  EXPECT_NE(ask({"replay", path}).out.find("not as when it was found"), std::string::npos);
}

TEST(Exhaust, TellsWhatItTriedAndKeepsACertificate) {
  const Answer answer = ask({"exhaust", "order_to_cash/happy_path", "--no-timestamps", "--certificate", "all.json"});
  EXPECT_EQ(answer.code, kHeld) << answer.out;
  EXPECT_NE(answer.out.find("singles tried"), std::string::npos);
  ASSERT_TRUE(answer.kept.contains("all.json"));
  const auto certificate = nlohmann::json::parse(answer.kept.at("all.json"));
  EXPECT_TRUE(certificate["complete"].get<bool>());
  EXPECT_EQ(certificate["singles"]["held"], certificate["singles"]["planned"]);
}

TEST(Exhaust, ShrinksWhatItFinds) {
  const Answer answer = ask({"exhaust", "order_to_cash/happy_path", "--plant", "retry-with-new-key", "--no-timestamps"});
  EXPECT_EQ(answer.code, kViolated);
  EXPECT_NE(answer.out.find("one_effect_per_intent"), std::string::npos);
  EXPECT_NE(answer.out.find("Smallest failing case"), std::string::npos);
  EXPECT_FALSE(answer.kept.empty());
}

TEST(Exhaust, SaysNoOfACaseThatFailsByItself) {
  const Answer answer = ask({"exhaust", "order_to_cash/happy_path", "--plant", "accepts-and-never-ships"});
  EXPECT_EQ(answer.code, kViolated);
  EXPECT_NE(answer.err.find("not held even without more trouble"), std::string::npos);
  EXPECT_EQ(ask({"exhaust", "order_to_cash"}).code, kBadInput);
  EXPECT_EQ(ask({"exhaust", "order_to_cash/happy_path", "--depth", "3"}).code, kBadInput);
}

TEST(TwinsVerb, AreAlikeOrShownInATable) {
  EXPECT_EQ(ask({"twins", "order_to_cash/happy_path"}).code, kHeld);
  const Answer answer = ask({"twins", "changes/changes_out_of_order", "--plant", "change-applied-twice"});
  EXPECT_EQ(answer.code, kViolated);
  EXPECT_NE(answer.out.find("with noise"), std::string::npos);
}

TEST(ScorecardVerb, TellsWhatIsNotCaughtAnyMore) {
  const std::string before = testing::TempDir() + "scorecard.jsonl";
  std::ofstream(before) << R"({"type":"defect","name":"retry-with-new-key","caught":true})" << "\n";
  const Answer answer = ask({"scorecard", "order_to_cash/happy_path", "--filter", "retry-with-new-key", "--cases", "2",
                             "--compare", before, "--no-timestamps"});
  EXPECT_EQ(answer.code, kViolated);
  EXPECT_NE(answer.out.find("retry-with-new-key was caught before"), std::string::npos);
}

TEST(ScorecardVerb, AnswersBadInput) {
  EXPECT_EQ(ask({"scorecard", "--filter", "no-such-defect"}).code, kNothingSelected);
  EXPECT_EQ(ask({"scorecard", "--compare", "no/such/file"}).code, kBadInput);
  const std::string bad = testing::TempDir() + "no_scorecard.jsonl";
  std::ofstream(bad) << "{}\n";
  const Answer answer = ask({"scorecard", "--compare", bad});
  EXPECT_EQ(answer.code, kBadInput);
  EXPECT_NE(answer.err.find("no_scorecard.jsonl:1:1"), std::string::npos) << answer.err;
}

}  // namespace
}  // namespace proofload::cli
