// harness/cli/smallest.hpp — a failing case made small, written to a file and told.
#pragma once

#include <optional>

#include "harness/cli/console.hpp"
#include "harness/cli/options.hpp"
#include "harness/report/reporter.hpp"

namespace proofload::cli {

// Nothing where it is not asked for, or where the case cannot be shrunk. Tells on `err` when the file cannot be written.
// `pinned`: where the case is written out already.
std::optional<report::SmallestCase> smallest_of(const run::Prepared& prepared, const run::Failure& failure,
                                                const Options& options, const Console& console,
                                                std::optional<explore::PinnedCase> pinned = {});

}  // namespace proofload::cli
