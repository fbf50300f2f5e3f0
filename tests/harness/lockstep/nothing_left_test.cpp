#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "tests/harness/lockstep/driven.hpp"

namespace proofload::lockstep {
namespace {

std::string fresh_file(const std::string& name) {
  std::string file = testing::TempDir() + "proofload_" + name + "_" + std::to_string(getpid());
  unlink(file.c_str());
  return file;
}

std::vector<pid_t> processes_in(const std::string& file) {
  std::vector<pid_t> all;
  std::ifstream lines(file);
  for (pid_t process = 0; lines >> process;) all.push_back(process);
  return all;
}

// Gone, or dead and nobody's to reap here.
bool runs(pid_t process) {
  std::ifstream status("/proc/" + std::to_string(process) + "/stat");
  std::string text;
  std::getline(status, text);
  return !text.empty() && text.find(") Z ") == std::string::npos;
}

template <class Condition>
bool soon(const Condition& condition) {
  for (int tries = 0; tries < 500; ++tries) {
    if (condition()) return true;
    usleep(20'000);
  }
  return false;
}

class NothingLeft : public testing::TestWithParam<std::string> {};

TEST_P(NothingLeft, AfterACaseThatBroke) {
  const std::string file = fresh_file(GetParam());
  // One that says nothing is given up only then; and each takes its time to start on a busy machine.
  const auto timeout = GetParam().starts_with("silence") ? std::chrono::milliseconds(5'000) : kPatient;
  EXPECT_EQ(drive(child(GetParam(), file), timeout).verdict, run::Verdict::broken);
  const std::vector<pid_t> processes = processes_in(file);
  EXPECT_GE(processes.size(), 1u);
  for (const pid_t process : processes) EXPECT_TRUE(soon([&] { return !runs(process); })) << process;
}

INSTANTIATE_TEST_SUITE_P(Each, NothingLeft,
                         testing::Values("silence", "silence_with_grandchild", "silence_with_daemon",
                                         "leaves_grandchild", "leaves_daemon", "closes_output",
                                         "endless", "rubbish"),
                         [](const auto& each) { return each.param; });

class NothingLeftBy : public testing::TestWithParam<std::string> {};

TEST_P(NothingLeftBy, AHarnessThatIsKilled) {
  const std::string file = fresh_file("killed_" + GetParam());
  const pid_t harness = fork();
  if (harness == 0) {
    execl("/proc/self/exe", "test", "harness", file.c_str(), GetParam().c_str(), nullptr);
    _exit(127);
  }
  ASSERT_TRUE(soon([&] { return processes_in(file).size() == 2; })) << "child and grandchild";
  for (const pid_t process : processes_in(file)) EXPECT_TRUE(runs(process));
  kill(harness, SIGKILL);
  waitpid(harness, nullptr, 0);
  for (const pid_t process : processes_in(file)) EXPECT_TRUE(soon([&] { return !runs(process); })) << process;
}

INSTANTIATE_TEST_SUITE_P(With, NothingLeftBy, testing::Values("silence_with_grandchild", "silence_with_daemon"),
                         [](const auto& each) { return each.param; });

}  // namespace
}  // namespace proofload::lockstep
