// harness/cli/compare_versions.hpp — `check --compare OLD NEW`: what a new version of a contract breaks.
#pragma once

#include "harness/cli/console.hpp"
#include "harness/cli/exit_code.hpp"
#include "harness/cli/options.hpp"

namespace proofload::cli {

ExitCode compare_versions(const Options& options, const Console& console);

}  // namespace proofload::cli
