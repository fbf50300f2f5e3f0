// harness/cli/scorecard_file.hpp — a scorecard of before: the JSON lines of `proofload scorecard --format json`.
#pragma once

#include <set>
#include <string>

#include "contracts/base/result.hpp"
#include "harness/cli/console.hpp"
#include "harness/cli/exit_code.hpp"

namespace proofload::cli {

// What was good then: defects that were caught, quirks that the sound orchestrator lived with. None for "". Errors: told on the console, with the line.
tl::expected<std::set<std::string>, ExitCode> read_scorecard(const std::string& path, const Console& console);

}  // namespace proofload::cli
