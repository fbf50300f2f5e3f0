#include "harness/cli/console.hpp"

#include <gtest/gtest.h>

#include "harness/cli/verbs.hpp"

namespace proofload::cli {
namespace {

TEST(Console, WhatADiskCannotTakeIsNotLostInSilence) {
  std::FILE* full = std::fopen("/dev/full", "w");
  if (full == nullptr) GTEST_SKIP() << "there is no /dev/full here";
  EXPECT_THROW(writer_to(full)("held"), OutputLost);
  std::fclose(full);
}

TEST(Console, ARunWhoseOutputIsLostFails) {
  std::string err;
  Console console;
  console.out = [](std::string_view) { throw OutputLost("No space left on device"); };
  console.err = [&](std::string_view text) { err += text; };
  console.environment = [](const char*) { return std::string(); };
  console.now = [] { return report::WallTime{}; };
  console.today = [] { return Date{2026, 7, 1}; };
  for (const char* verb : {"list", "run"}) {
    err.clear();
    EXPECT_EQ(dispatch({verb, "--filter", verb == std::string_view("list") ? "" : "happy_path"}, console), kBadInput);
    EXPECT_EQ(err, "error: standard output cannot be written: No space left on device\n");
  }
}

}  // namespace
}  // namespace proofload::cli
