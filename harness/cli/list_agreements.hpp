// harness/cli/list_agreements.hpp — `proofload list agreements`: what was agreed with whom, and where it is said.
//
// What     Without --partner: of each partner the clauses that somebody wrote down. With it: every clause, and whence.
//          Paths: as it is in those scenarios, which may lay clauses over a partner's; else as the partners' files say.
// Shape    a table a partner: clause, value, "relaxed" where it asks for less than the default, and who says so.
//          Clauses of one order type or item follow in tables of their own, unless they were asked for.
#pragma once

#include "harness/cli/console.hpp"
#include "harness/cli/exit_code.hpp"
#include "harness/cli/options.hpp"

namespace proofload::cli {

ExitCode list_agreements(const Options& options, const Console& console);

}  // namespace proofload::cli
