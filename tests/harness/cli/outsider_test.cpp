// --sut as a user meets it: a command that never starts, last words, a process that keeps what it should forget.
#include <gmock/gmock.h>

#include <memory>
#include <sstream>

#include "tests/harness/cli/ask.hpp"

namespace proofload::cli {
namespace {

using test::Answer;
using test::ask;
using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

std::size_t count_of(const std::string& text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size())) ++count;
  return count;
}

struct NeverStarts {
  std::string name, command, why;
};

class CommandThatNeverStarts : public testing::TestWithParam<NeverStarts> {};

TEST_P(CommandThatNeverStarts, IsToldOnceForTheWholeRun) {
  const Answer answer = ask({"run", "order_to_cash", "changes", "--no-timestamps", "--sut", GetParam().command});
  EXPECT_EQ(answer.code, kBroken);
  EXPECT_EQ(count_of(answer.out, GetParam().why), 1u) << answer.out;
  EXPECT_EQ(count_of(answer.out, "Rerun"), 1u) << answer.out;
  EXPECT_THAT(answer.out, HasSubstr("1 of 5"));
  EXPECT_THAT(answer.out, ContainsRegex("not run, because the command of --sut never starts: [0-9]+ more cases"));
  EXPECT_THAT(answer.out, Not(HasSubstr("sometimes")));
}

TEST_P(CommandThatNeverStarts, IsToldOnceByEachVerb) {
  for (std::vector<std::string> words : {std::vector<std::string>{"explore", "--no-state"}, {"twins"}}) {
    words.insert(words.end(), {"order_to_cash", "--no-timestamps", "--sut", GetParam().command});
    const Answer answer = ask(words);
    EXPECT_EQ(answer.code, kBroken) << words.front();
    EXPECT_EQ(count_of(answer.out, GetParam().why), 1u) << answer.out;
  }
  for (const char* verb : {"exhaust", "replay"}) {
    const Answer answer = ask({verb, "order_to_cash/happy_path", "--no-timestamps", "--sut", GetParam().command});
    EXPECT_EQ(answer.code, kBroken) << verb;
    EXPECT_EQ(count_of(answer.out + answer.err, GetParam().why), 1u) << answer.out << answer.err;
  }
}

INSTANTIATE_TEST_SUITE_P(Each, CommandThatNeverStarts,
                         testing::Values(NeverStarts{"does_not_exist", "no-such-program", "No such file or directory"},
                                         NeverStarts{"may_not_be_executed", "/etc/passwd", "Permission denied"},
                                         NeverStarts{"exits_at_once", "false", "exited with status 1"}),
                         [](const auto& each) { return each.param.name; });

// It reads what a case has to say, and falls over it: another case might fare better, so each is tried.
TEST(LastWords, AreShownAsTheyStandAndOnce) {
  const Answer answer = ask({"run", "order_to_cash/happy_path", "order_to_cash/half_in_stock", "--no-timestamps", "--sut",
                             "python3 -c 'import sys\nsys.stdin.readline()\ndef fall():\n    raise KeyError(7)\nfall()'"});
  EXPECT_EQ(answer.code, kBroken);
  EXPECT_THAT(answer.out, HasSubstr("\n        Traceback (most recent call last):\n          File \"<string>\", line 5, in <module>\n"))
      << answer.out;
  EXPECT_EQ(count_of(answer.out, "\n        KeyError: 7\n"), 1u) << answer.out;
  EXPECT_THAT(answer.out, HasSubstr("for the same reason as order_to_cash/half_in_stock"));
}

const std::string kLeaky = "python3 '" PROOFLOAD_SOURCE_DIR "/tests/harness/lockstep/children/leaky.py'";

TEST(ProcessThatKeepsWhatItShouldForget, IsFoundByReplay) {
  const Answer answer = ask({"replay", "order_to_cash/happy_path", "--no-timestamps", "--sut", kLeaky});
  EXPECT_EQ(answer.code, kDiverged) << answer.out;
  EXPECT_THAT(answer.out, ContainsRegex("said that it[[:space:]]+is[[:space:]]+reusable"));
}

TEST(ProcessThatKeepsWhatItShouldForget, IsFoundByVerifyWithTheFirstEventThatDiffers) {
  Answer answer;
  Console console = test::console_for(answer);
  console.second = [](const std::vector<std::string>& words) -> Result<Console::Lines> {
    const auto lines = std::make_shared<std::istringstream>(ask(words).out);
    return Console::Lines([lines]() -> std::optional<std::string> {
      std::string line;
      return std::getline(*lines, line) ? std::optional(line) : std::nullopt;
    });
  };
  answer.code = dispatch({"run", "order_to_cash/happy_path", "--cases", "3", "-j", "1", "--no-timestamps", "--no-shrink",
                          "--verify", "--sut", kLeaky}, console);
  EXPECT_EQ(answer.code, kDiverged) << answer.out;
  EXPECT_THAT(answer.out, HasSubstr("case 1:2 ran differently in a second process"));
  EXPECT_THAT(answer.out, HasSubstr("is the first that differs"));
  EXPECT_THAT(answer.out, HasSubstr("erp.create_order"));
}

}  // namespace
}  // namespace proofload::cli
