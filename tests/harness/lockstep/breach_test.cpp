#include <gmock/gmock.h>

#include "tests/harness/lockstep/driven.hpp"

namespace proofload::lockstep {
namespace {

using testing::AllOf;
using testing::HasSubstr;

struct Breach {
  std::string how;
  std::vector<std::string> said;  // which line, what was expected
};

class BreachTest : public testing::TestWithParam<Breach> {};

TEST_P(BreachTest, IsBrokenAndSaysWhichLineAndWhatWasExpected) {
  const Breach& breach = GetParam();
  const bool is_slow = breach.how.starts_with("silence");
  const run::Outcome outcome = drive(child(breach.how), is_slow ? std::chrono::milliseconds(5'000) : kPatient);
  EXPECT_EQ(outcome.verdict, run::Verdict::broken);
  EXPECT_FALSE(outcome.bug);
  for (const std::string& words : breach.said) EXPECT_THAT(outcome.broken, HasSubstr(words));
  EXPECT_THAT(outcome.broken, HasSubstr("I am about to go wrong: " + breach.how));
}

INSTANTIATE_TEST_SUITE_P(
    Each, BreachTest,
    testing::Values(
        Breach{"rubbish", {"line 1 of its output", "the answer to start", "is no JSON", "I am ready"}},
        Breach{"second_line", {"more than one line", "after line 1"}},
        Breach{"endless", {"flooding", "expected at most 16777216"}},
        Breach{"silence", {"hung", "5 s", "--child-timeout", "line 1", "start"}},
        Breach{"exit_at_once", {"exited with status 3", "line 1", "start", "expected it to run until stop"}},
        Breach{"exit_after_answer", {"exited with status 4", "line 2"}},
        Breach{"segmentation_fault", {"signal 11"}},
        Breach{"exit_139", {"status 139", "signal 11"}},
        Breach{"closes_output", {"closed its output", "still ran"}},
        Breach{"unknown_effect", {"line 1", "effect 1", "'sendd' is no effect", "did you mean 'send'?"}},
        Breach{"two_in_one", {"effect 1", "2 members", "expected an object with one member"}},
        Breach{"unknown_address", {"send/to", "'erpp'", "did you mean 'erp'?"}},
        Breach{"negative_after", {"timer/after is -1", "expected nanoseconds from 0"}},
        Breach{"enormous_after", {"timer/after is 9223372036854775807", "a hundred years"}},
        Breach{"put_number", {"put/order/1 is 7", "expected a string, or null"}},
        Breach{"body_no_string", {"send/body", "expected a string"}},
        Breach{"reply_without_status", {"send/status is missing", "expected a number as of HTTP"}},
        Breach{"invalid_utf8", {"is no JSON", "line 1"}},
        Breach{"no_list", {"/do", "expected the list of effects"}},
        Breach{"before_start", {"ready", "start"}},
        Breach{"leaves_grandchild", {"left processes behind", "stop"}},
        Breach{"leaves_daemon", {"left processes behind", "stop"}},
        Breach{"stops_with_5", {"exited with status 5 after stop", "expected status 0"}},
        Breach{"effect_at_stop", {"/do has effects", "expected an empty list", "the answer to stop"}}),
    [](const auto& each) { return each.param.how; });

TEST(Command, ThatDoesNotExistIsBroken) {
  const run::Outcome outcome = drive({"no-such-program-anywhere"});
  EXPECT_EQ(outcome.verdict, run::Verdict::broken);
  EXPECT_THAT(outcome.broken, AllOf(HasSubstr("'no-such-program-anywhere'"), HasSubstr("No such file")));
}

TEST(Command, ThatMayNotBeExecutedIsBroken) {
  const run::Outcome outcome = drive({PROOFLOAD_SOURCE_DIR "/tests/harness/lockstep/children/child.py"});
  EXPECT_EQ(outcome.verdict, run::Verdict::broken);
  EXPECT_THAT(outcome.broken, AllOf(HasSubstr("child.py'"), HasSubstr("Permission denied")));
}

// It does nothing at all: no breach of the protocol, but of promises.
TEST(Child, ThatAnswersAndStopsAsItShouldIsJudged) {
  EXPECT_EQ(drive(child("good")).verdict, run::Verdict::violated);
  EXPECT_EQ(drive(child("reusable")).verdict, run::Verdict::violated);
}

}  // namespace
}  // namespace proofload::lockstep
