// harness/lockstep/door.hpp — drives an orchestrator that is another program, by lines over pipes.
//
// What     A process for each case: the one of before where it said that it is reusable, else a new one. After a crash
//          always a new one, with the store as it stood.
// Shape    the command is a list of words, the first of them the program; "{defect}" in a word becomes the name of the
//          planted defect, or "none".
// Requires it outlives all cases, and whoever tells of them: it owns the names that came over the wire.
// Source   docs/reference/lockstep.md
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "harness/lockstep/channel.hpp"
#include "harness/run/system_under_test.hpp"

namespace proofload::lockstep {

// Where a command names the planted defect.
inline constexpr std::string_view kPlaceOfDefect = "{defect}";

struct DoorOptions {
  std::vector<std::string> command;
  ChannelLimits limits;
  bool is_pinned = true;  // a child shares the core of the thread that drives it
};

std::shared_ptr<run::SystemUnderTest> make_door(DoorOptions options);

}  // namespace proofload::lockstep
