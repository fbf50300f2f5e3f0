// What the hunting verbs print, keep and answer.
#include <gtest/gtest.h>

#include <csignal>
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

const std::string kVersion(version());
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

TEST(Capsule, OfAnotherVersionSaysWhatDiffersAndIsReplayed) {
  const Answer found = ask(kFailing);
  ASSERT_EQ(found.kept.size(), 1u);
  const std::string path = testing::TempDir() + "version.json";
  const auto with_format = [&](const std::string& version, const std::string& format, const std::string& more) {
    auto json = nlohmann::ordered_json::parse(found.kept.begin()->second);
    EXPECT_EQ(json["found"]["version"], kVersion);
    EXPECT_EQ(json["found"]["format"], 1);
    json["found"]["version"] = version;
    json["found"]["format"] = std::stoi(format);
    if (!more.empty()) json[more] = 1;
    std::ofstream(path) << json.dump(2);
    return ask({"replay", path, "--plant", "retry-with-new-key"});
  };
  const Answer other = with_format("0.9.0", "1", "");
  EXPECT_EQ(other.code, kViolated);
  EXPECT_NE(other.out.find("it was written by Proofload 0.9.0, and this is " + kVersion), std::string::npos) << other.out;
  const Answer newer = with_format("0.9.0", "2", "");
  EXPECT_EQ(newer.code, kViolated);
  EXPECT_NE(newer.out.find("the capsule is of format 2, and this Proofload knows format 1"), std::string::npos) << newer.out;
  const Answer unknown = with_format("0.9.0", "2", "tides");
  EXPECT_EQ(unknown.code, kBadInput);
  EXPECT_NE(unknown.err.find("unknown key 'tides'"), std::string::npos) << unknown.err;
  EXPECT_NE(unknown.err.find("the capsule is of format 2, written by Proofload 0.9.0"), std::string::npos) << unknown.err;
}

// The smallest so far is kept, and said to be no more than that.
TEST(FailingRun, ThatIsInterruptedWhileItShrinksKeepsTheSmallestSoFar) {
  Answer answer;
  Console console = test::console_for(answer);
  int asked = 0;
  console.now = [&] {
    constexpr int kTrials = 3;
    if (answer.out.find("violated") != std::string::npos && ++asked == kTrials) std::raise(SIGINT);
    return report::WallTime{};
  };
  console.keep = [&](const std::string& path, std::string_view text) -> Result<std::monostate> {
    answer.kept.emplace(path, text);
    return std::monostate{};
  };
  answer.code = dispatch(kFailing, console);
  EXPECT_EQ(answer.code, kInterrupted) << answer.out;
  EXPECT_NE(answer.out.find("stopped before the end: it may be smaller yet"), std::string::npos) << answer.out;
  ASSERT_EQ(answer.kept.size(), 1u);
  const std::string path = testing::TempDir() + "so_far.json";
  std::ofstream(path) << answer.kept.begin()->second;
  EXPECT_EQ(ask({"replay", path, "--plant", "retry-with-new-key"}).code, kViolated);
}

TEST(StrictReplay, StopsAtTheFirstEventThatIsNotAsItWas) {
  const Answer found = ask(kFailing);
  ASSERT_EQ(found.kept.size(), 1u);
  const std::string path = testing::TempDir() + "strict.json";
  std::ofstream(path) << found.kept.begin()->second;
  const Answer same = ask({"replay", path, "--strict", "--plant", "retry-with-new-key"});
  EXPECT_EQ(same.code, kViolated);
  EXPECT_NE(same.out.find("event by event as when it was found"), std::string::npos) << same.out;
  const Answer other = ask({"replay", path, "--strict"});
  EXPECT_EQ(other.code, kDiverged);
  EXPECT_NE(other.out.find("expected  "), std::string::npos) << other.out;
  EXPECT_NE(other.out.find("came      "), std::string::npos);
  EXPECT_NE(other.out.find("found with --plant retry-with-new-key"), std::string::npos);
}

TEST(StrictReplay, NeedsACourse) {
  const Answer answer = ask({"replay", "faults/lost_reply", "--strict"});
  EXPECT_EQ(answer.code, kBadInput);
  EXPECT_NE(answer.err.find("is no capsule: --strict has nothing to compare with"), std::string::npos) << answer.err;
}

// By hand, or by another version.
TEST(Capsule, ThatWasEditedIsRefusedByItsPlace) {
  const Answer found = ask(kFailing);
  ASSERT_EQ(found.kept.size(), 1u);
  const std::string path = testing::TempDir() + "edited.json";
  const auto edited = [&](std::string_view was, std::string_view is) {
    std::string text = found.kept.begin()->second;
    EXPECT_NE(text.find(was), std::string::npos) << was;
    text.replace(text.find(was), was.size(), is);
    std::ofstream(path) << text;
    return ask({"run", path});
  };
  const Answer unknown = edited("\"draws\": []", "\"drwas\": []");
  EXPECT_EQ(unknown.code, kBadInput);
  EXPECT_NE(unknown.err.find("edited.json:"), std::string::npos) << unknown.err;
  EXPECT_NE(unknown.err.find("did you mean"), std::string::npos) << unknown.err;
  const Answer draw = edited("\"draws\": []", R"("draws": [{"by": "wsm", "of": "x", "about": "y", "value": "0000000000000000"}])");
  EXPECT_EQ(draw.code, kBadInput);
  EXPECT_NE(draw.err.find("did you mean 'wms'?"), std::string::npos) << draw.err;
  const Answer time = edited("\"draws\": []", R"("times": [{"message": "x"}])");
  EXPECT_EQ(time.code, kBadInput);
  EXPECT_NE(time.err.find("\"travels\" or \"served_in\""), std::string::npos) << time.err;
  const Answer without = edited("\"draws\": []", R"("draws": [], "without": ["carier"])");
  EXPECT_EQ(without.code, kBadInput);
  EXPECT_NE(without.err.find("did you mean 'carrier'?"), std::string::npos) << without.err;
  // A name that does not come any more: the fault is moot, and said so.
  const Answer moot = edited("\"nth\": 1", "\"nth\": 77");
  EXPECT_EQ(moot.code, kInconclusive);
  EXPECT_NE((moot.out + moot.err).find("the fault \"lose reply"), std::string::npos) << moot.out << moot.err;
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
  EXPECT_NE(answer.out.find("--noise repeats"), std::string::npos);
  const Answer one = ask({"twins", "order_to_cash/happy_path", "--noise", "restarts"});
  EXPECT_EQ(one.code, kHeld);
  EXPECT_NE(one.out.find("restarts"), std::string::npos);
  EXPECT_EQ(one.out.find("repeats"), std::string::npos);
  const Answer slip = ask({"twins", "order_to_cash/happy_path", "--noise", "restart"});
  EXPECT_EQ(slip.code, kBadInput);
  EXPECT_NE(slip.err.find("did you mean 'restarts'?"), std::string::npos) << slip.err;
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
