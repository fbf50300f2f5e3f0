// harness/cli/outsider.hpp — --sut: the command that takes the reference's place.
//
// What     Split into words as a shell does it (quotes, ~, $NAME, patterns), and run without one.
// Errors   told on the console: a command without words, an operator of a shell, quotes without end, --plant beside it.
#pragma once

#include <memory>

#include "contracts/base/result.hpp"
#include "harness/cli/console.hpp"
#include "harness/cli/exit_code.hpp"
#include "harness/cli/options.hpp"
#include "harness/lockstep/door.hpp"
#include "harness/run/system_under_test.hpp"

namespace proofload::cli {

// Errors: why the text is no command.
Result<std::vector<std::string>> words_of(const std::string& command);

// Requires --sut.
tl::expected<lockstep::DoorOptions, ExitCode> door_options(const Options& options, const Console& console);

// nullptr: none was asked for.
tl::expected<std::shared_ptr<run::SystemUnderTest>, ExitCode> outsider_of(const Options& options, const Console& console);

}  // namespace proofload::cli
