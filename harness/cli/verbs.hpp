// harness/cli/verbs.hpp — a function a verb; each returns the exit code.
#pragma once

#include "harness/cli/console.hpp"
#include "harness/cli/exit_code.hpp"
#include "harness/cli/options.hpp"

namespace proofload::cli {

ExitCode run_verb(const Options& options, const Console& console);
ExitCode exhaust_verb(const Options& options, const Console& console);
ExitCode explore_verb(const Options& options, const Console& console);
ExitCode replay_verb(const Options& options, const Console& console);
ExitCode replay_transcript(const Options& options, const Console& console);  // of `replay --transcript`
ExitCode explain_verb(const Options& options, const Console& console);
ExitCode check_verb(const Options& options, const Console& console);
ExitCode orchestrator_verb(const Options& options, const Console& console);
ExitCode list_verb(const Options& options, const Console& console);
ExitCode new_verb(const Options& options, const Console& console);
ExitCode scorecard_verb(const Options& options, const Console& console);
ExitCode twins_verb(const Options& options, const Console& console);

std::string_view version();

// The program: parses, does, and answers what goes wrong as the docs say.
ExitCode dispatch(std::vector<std::string> words, const Console& console);

}  // namespace proofload::cli
