// harness/scenario/read/capsule_reader.hpp — what a capsule says beside its story: where it was found, how it went, and which
// systems of its world are not there.
//
// Errors   a system that the world does not have, with the nearest name; a story without the orchestrator.
#pragma once

#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::scenario {

// "found" and "course".
// Beside what is wrong with it: a newer Proofload wrote it, and may have meant what this one does not know.
void tell_of_newer_format(const Node& root, const Scenario& scenario, Report& report);
void read_origin(const Node& root, Scenario& scenario);

// Takes out of `systems` what `without` names; nullptr: nothing.
void leave_out_systems(const Node* without, Node& systems, Report& report);

}  // namespace proofload::scenario
