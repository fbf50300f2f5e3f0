// harness/report/progress.hpp — that something goes on: two lines on a terminal, a heartbeat elsewhere.
//
// What     On a terminal the lines are redrawn at most ten times a second and wiped before anything else is printed; in
//          CI a line every 30 s, so that nobody takes a long run for a dead one.
// Shape    update(state, now) whenever there is something new; clear() before printing and in the end.
// Units    now: time of the machine since the run began, given by the caller.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "harness/report/reporter.hpp"
#include "harness/report/style.hpp"

namespace proofload::report {

struct ProgressState {
  std::array<std::uint64_t, 5> scenarios{};  // finished, by verdict
  std::uint64_t scenarios_planned = 0;
  std::uint64_t cases = 0;                   // delivered, over all scenarios
  std::uint64_t cases_planned = 0;
  std::uint64_t messages = 0;
  std::string scenario;                      // the one whose turn it is
  std::uint64_t scenario_cases = 0;
  std::uint64_t scenario_cases_planned = 0;
};

class Progress {
 public:
  enum class Mode : std::uint8_t { bar, heartbeat, none };
  Progress(Write write, Style style, Mode mode) : write_(std::move(write)), style_(style), mode_(mode) {}

  void update(const ProgressState& state, WallTime now);
  void clear();

 private:
  std::string bar(const ProgressState& state, WallTime now);

  Write write_;
  Style style_;
  Mode mode_;
  WallTime last_{};
  bool drawn_ = false;
  std::size_t turn_ = 0;
};

}  // namespace proofload::report
