// harness/explore/capsule.hpp — a case as a scenario file that anybody can read, commit and run.
//
// What     The scenario that it was found in, with its orders written out one by one, each fault by the name of what it
//          strikes, what chance has to say besides written out, all else neutral: the median, the middle. The seed in the
//          file is for what the orchestrator under test draws, and for a case that a limit left unfinished.
//          What was expected of many orders (expect, sometimes) is left out, unless it is the promise.
// Shape    JSON; "found" says where it comes from, and references lead from there.
// Errors   the scenario's own file cannot be read any more; what was written does not break the promise when it is read.
// Replay   its digest is that of its own run by the orchestrator that broke it: systems that its orders do not reach may
//          be gone with the others. Its course is that run, event by event.
#pragma once

#include <string>

#include "contracts/base/result.hpp"
#include "harness/explore/shrink.hpp"

namespace proofload::explore {

struct Capsule {
  std::string name;  // "order_booked_once-3f9a07.json": the same case, the same name
  std::string text;
};

struct CapsulePlace {
  std::string folder;     // where the file is going to lie, for what it says of its scenario's file
  std::string library;    // as of the command that found it
  std::string_view plant; // likewise
  std::string_view version;  // of this program
};

Result<Capsule> capsule_of(const Shrunk& shrunk, const CapsulePlace& place);

}  // namespace proofload::explore
