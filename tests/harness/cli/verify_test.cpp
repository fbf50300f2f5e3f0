// --verify: the other process is played by this one, and made to differ.
#include <gtest/gtest.h>

#include <memory>
#include <sstream>

#include "tests/harness/cli/ask.hpp"

namespace proofload::cli {
namespace {

using test::Answer;

// What the second process is made to do.
enum class Second { honest, with_another_seed, ends_early, cannot_start };

std::string run_words(std::vector<std::string> words) { return test::ask(std::move(words)).out; }

Answer verify(std::vector<std::string> words, Second second) {
  Answer answer;
  Console console = test::console_for(answer);
  console.second = [second](std::vector<std::string> asked) -> Result<Console::Lines> {
    if (second == Second::cannot_start) return fail("Resource temporarily unavailable");
    if (second == Second::with_another_seed) {
      // What depends on the process: here, the seed.
      const auto seed = std::find(asked.begin(), asked.end(), "--seed");
      if (seed != asked.end()) {
        *(seed + 1) = "2:" + (seed + 1)->substr((seed + 1)->find(':') + 1);
      } else {
        asked.insert(asked.end(), {"--seed", "2"});
      }
    }
    const auto lines = std::make_shared<std::istringstream>(second == Second::ends_early ? "" : run_words(asked));
    return Console::Lines([lines]() -> std::optional<std::string> {
      std::string line;
      if (!std::getline(*lines, line)) return std::nullopt;
      return line;
    });
  };
  words.push_back("--verify");
  answer.code = dispatch(std::move(words), console);
  return answer;
}

const std::vector<std::string> kRun{"run", "order_to_cash/happy_path", "faults/lost_reply", "--no-timestamps"};

TEST(Verify, HoldsWhereBothRunAlike) {
  const Answer answer = verify(kRun, Second::honest);
  EXPECT_EQ(answer.code, kHeld) << answer.out;
}

TEST(Verify, NamesTheFirstEventThatDiffersWithBothVersions) {
  const Answer answer = verify({"run", "order_to_cash/happy_path", "--no-timestamps"}, Second::with_another_seed);
  EXPECT_EQ(answer.code, kDiverged);
  EXPECT_NE(answer.out.find("case 1:1 ran differently in a second process"), std::string::npos) << answer.out;
  EXPECT_NE(answer.out.find("is the first that differs"), std::string::npos) << answer.out;
  EXPECT_NE(answer.out.find("Here: "), std::string::npos);
  EXPECT_NE(answer.out.find("There: "), std::string::npos);
}

TEST(Verify, IsNoGreenWithoutTheOtherProcess) {
  EXPECT_EQ(verify(kRun, Second::ends_early).code, kDiverged);
  const Answer none = verify(kRun, Second::cannot_start);
  EXPECT_EQ(none.code, kInternalError);
  EXPECT_NE(none.err.find("Resource temporarily unavailable"), std::string::npos);
}

}  // namespace
}  // namespace proofload::cli
