// explore: what it prints round by round, why it ends, what it keeps, and that the number of workers shows in nothing.
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/harness/cli/ask.hpp"

namespace proofload::cli {
namespace {

using test::Answer;
using test::ask;

const std::vector<std::string> kHunt{"explore", "order_to_cash/happy_path", "faults/lost_reply", "--no-timestamps"};

std::vector<std::string> hunt_with(std::initializer_list<std::string> more) {
  std::vector<std::string> words = kHunt;
  words.insert(words.end(), more);
  return words;
}

class HuntState : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("hunt_" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::string file(const char* name) const { return (folder_ / name).string(); }

  std::filesystem::path folder_;
};

TEST(Explore, EndsWhenNothingNewComesAndEverySometimesWasReached) {
  const Answer answer = ask(hunt_with({"--no-state", "--quiet-rounds", "2"}));
  EXPECT_EQ(answer.code, kHeld) << answer.out;
  EXPECT_NE(answer.out.find("ended: nothing new in 2 rounds, and every sometimes was reached"), std::string::npos) << answer.out;
  EXPECT_TRUE(answer.kept.empty());
}

TEST(Explore, ThatWasEndedBeforeSaysHowFarItCame) {
  const Answer answer = ask(hunt_with({"--no-state", "--cases", "64"}));
  EXPECT_EQ(answer.code, kHeld) << answer.out;
  EXPECT_NE(answer.out.find("held so far · 1 round"), std::string::npos) << answer.out;
  EXPECT_NE(answer.out.find("the hunt was not at its end: it saw something new in its last round"), std::string::npos);
}

TEST(Explore, ThatHasNoTimeForARoundSaysSo) {
  Answer answer;
  Console console = test::console_for(answer);
  auto now = std::make_shared<std::chrono::milliseconds>(0);
  console.now = [now] { return report::WallTime(*now += std::chrono::milliseconds(100)); };
  answer.code = dispatch(hunt_with({"--no-state", "--time-budget", "1s"}), console);
  EXPECT_EQ(answer.code, kInconclusive) << answer.out;
  EXPECT_NE(answer.out.find("no round was finished: a round is 64 cases, and"), std::string::npos) << answer.out;
  EXPECT_NE(answer.out.find("do not count"), std::string::npos) << answer.out;
}

TEST(Explore, SaysTheSameWhateverTheNumberOfWorkers) {
  const auto text = [](const char* jobs) {
    std::string out = ask(hunt_with({"--no-state", "--cases", "128", "--jobs", jobs})).out;
    return out.substr(out.find('\n'));  // the head names the workers
  };
  EXPECT_EQ(text("1"), text("3"));
}

TEST(Explore, ShowsAndKeepsTheSmallestCaseOfWhatItFinds) {
  const Answer answer = ask(hunt_with({"--no-state", "--cases", "64", "--plant", "retry-with-new-key"}));
  EXPECT_EQ(answer.code, kViolated);
  EXPECT_NE(answer.out.find("Smallest failing case"), std::string::npos);
  EXPECT_FALSE(answer.kept.empty());
  EXPECT_NE(answer.kept.begin()->first.find("regressions/"), std::string::npos);
}

TEST_F(HuntState, SaysWhatWasNeverReached) {
  std::ofstream(file("calm.jsonc")) << R"({ "world": "worlds/one_warehouse", "orders": [{ "from": "bigbox" }],
                                            "sometimes": ["case.opened"] })";
  const Answer answer = ask({"explore", file("calm.jsonc"), "--no-state", "--no-timestamps", "--cases", "64"});
  EXPECT_EQ(answer.code, kInconclusive);
  EXPECT_NE(answer.out.find("sometimes \"case.opened\": never in 64 cases"), std::string::npos) << answer.out;
}

TEST_F(HuntState, IsKeptAndGoneOnFrom) {
  const std::string state = file("hunt.json");
  const Answer first = ask(hunt_with({"--state", state, "--cases", "64", "-q"}));
  ASSERT_TRUE(first.kept.contains(state));
  std::ofstream(state) << first.kept.at(state);
  const Answer second = ask(hunt_with({"--state", state, "--cases", "64"}));
  EXPECT_NE(second.out.find("going on from " + state + ": 1 round, 64 cases"), std::string::npos) << second.out;
  const Answer at_once = ask(hunt_with({"--no-state", "--cases", "128", "-q"}));
  EXPECT_NE(second.out.find("2 rounds · 128 cases"), std::string::npos) << second.out;
  EXPECT_NE(at_once.out.find("2 rounds · 128 cases"), std::string::npos);
  EXPECT_EQ(second.out.substr(second.out.find("orders ·")).substr(0, 40), at_once.out.substr(at_once.out.find("orders ·")).substr(0, 40));
}

TEST_F(HuntState, OfAnotherHuntIsRefused) {
  const std::string state = file("other.json");
  const Answer first = ask(hunt_with({"--state", state, "--cases", "64", "-q"}));
  ASSERT_TRUE(first.kept.contains(state));
  std::ofstream(state) << first.kept.at(state);
  const Answer answer = ask(hunt_with({"--state", state, "--seed", "2"}));
  EXPECT_EQ(answer.code, kBadInput);
  EXPECT_NE(answer.err.find("its seed is '1', not '2'"), std::string::npos) << answer.err;
  std::ofstream(state) << "no hunt";
  EXPECT_EQ(ask(hunt_with({"--state", state})).code, kBadInput);
}

TEST(Explore, WritesJsonLines) {
  const Answer answer = ask(hunt_with({"--no-state", "--cases", "64", "--format", "json"}));
  std::istringstream in(answer.out);
  std::vector<nlohmann::json> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(nlohmann::json::parse(line));
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0]["type"], "version");
  EXPECT_EQ(lines[1]["type"], "round");
  EXPECT_EQ(lines[1]["cases"], 64);
  EXPECT_GT(lines[1]["seen"], 30);
  EXPECT_EQ(lines[2]["type"], "summary");
  EXPECT_EQ(lines[2]["exit_code"], 0);
}

TEST(Explore, TellsOfAnOrchestratorThatBrokeInJsonToo) {
  const Answer answer = ask({"explore", "order_to_cash/happy_path", "--no-state", "--no-timestamps", "--cases", "1", "--format",
                             "json", "--sut", "/bin/false"});
  EXPECT_EQ(answer.code, kBroken) << answer.out;
  std::istringstream in(answer.out);
  std::vector<nlohmann::json> broken;
  for (std::string line; std::getline(in, line);) {
    const auto object = nlohmann::json::parse(line);
    if (object["type"] == "broken") broken.push_back(object);
  }
  ASSERT_EQ(broken.size(), 1u);
  EXPECT_EQ(broken[0]["scenario"], "order_to_cash/happy_path");
  EXPECT_NE(broken[0]["text"].get<std::string>().find("exited with status 1"), std::string::npos) << broken[0];
}

}  // namespace
}  // namespace proofload::cli
