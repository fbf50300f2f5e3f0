// harness/cli/second_process.hpp — the same cases in another process of this program, for --verify.
//
// What     The second process runs the plan of the first and writes the digest of each case; the first compares. What
//          depends on addresses, on what was run before, or on the machine differs between the two: an orchestrator from
//          outside gets a new process for each case in the second, whatever it says of itself. Where a digest
//          differs, both run that case once more and write all that happens in it: the first event that is not the same
//          is told, with both versions.
// Shape    "digests": a line a case, in their order. "events": a line an event of the one case.
// Errors   the other process cannot be started; it ends before its time: the case that it owes has diverged.
#pragma once

#include <string>

#include "harness/cli/suite.hpp"

namespace proofload::cli {

// What this process writes when it is the second one.
ExitCode write_digests(const std::vector<Job>& jobs, const Options& options, const Console& console);
ExitCode write_events(const Job& job, const Options& options, const Console& console);

// Compares each case, in their order, with what the second process says of it; nothing, and told, where there is none.
using VerifyCase = std::function<void(const Job&, run::CaseSeed, run::Outcome&)>;
std::optional<VerifyCase> verify_with_second(const Options& options, const Console& console);

}  // namespace proofload::cli
