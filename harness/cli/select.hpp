// harness/cli/select.hpp — the scenarios that the command line means, loaded.
//
// Errors   each is told on the console as a compiler does, all files' errors of one go; then the exit code says which:
//          bad input, or nothing selected.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "contracts/base/result.hpp"
#include "harness/cli/console.hpp"
#include "harness/cli/exit_code.hpp"
#include "harness/cli/options.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::cli {

inline constexpr std::uint64_t kUsualSeed = 1;  // where neither the command nor the scenario says one

using PreparedPtr = std::shared_ptr<const run::Prepared>;

// Of `run`. Where no path is named, what was found and kept before comes ahead of the library.
tl::expected<std::vector<PreparedPtr>, ExitCode> select_scenarios(const Options& options, const Console& console);

// The one that `replay` and `explain` name.
tl::expected<PreparedPtr, ExitCode> select_one(const std::string& name, const Options& options, const Console& console);

// Whether --plant names something that there is.
bool check_plant(const Options& options, const Console& console);

// What finds this scenario again: its name or file, and the flags that change what it does.
std::string again(const scenario::Scenario& scenario, const Options& options);

// The same of a scenario or file that is called so.
std::string again(const std::string& name, const Options& options);

// The case that was asked for, or the scenario's first.
run::CaseSeed seed_of(const scenario::Scenario& scenario, const Options& options);

// What the case is, where cases are drawn; told where none can be.
run::CasePrepared own_case(const run::Prepared& prepared, run::CaseSeed seed, const Console& console);

}  // namespace proofload::cli
