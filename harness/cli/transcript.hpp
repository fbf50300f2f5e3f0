// harness/cli/transcript.hpp — the line that begins a case in the file of --transcript (harness/lockstep/retell.hpp).
#pragma once

#include <string>

#include "harness/cli/options.hpp"
#include "harness/run/run.hpp"

namespace proofload::cli {

std::string transcript_case(const scenario::Scenario& scenario, run::CaseSeed seed, const Options& options);

}  // namespace proofload::cli
