// harness/cli/exit_code.hpp — what proofload's exit status says (docs/reference/exit-codes.md).
#pragma once

#include "harness/run/run.hpp"

namespace proofload::cli {

enum ExitCode : int {
  kHeld = 0,
  kViolated = 1,
  kBadInput = 2,
  kDiverged = 3,
  kNothingSelected = 4,
  kInconclusive = 5,
  kBroken = 6,
  kInternalError = 70,
  kInterrupted = 130,
};

constexpr ExitCode exit_code(run::Verdict verdict) {
  switch (verdict) {
    case run::Verdict::diverged: return kDiverged;
    case run::Verdict::broken: return kBroken;
    case run::Verdict::violated: return kViolated;
    case run::Verdict::inconclusive: return kInconclusive;
    case run::Verdict::held: return kHeld;
  }
  return kInternalError;
}

}  // namespace proofload::cli
