// harness/cli/interrupt.hpp — Ctrl-C: what runs is finished, what is finished is told. A second one kills.
#pragma once

namespace proofload::cli {

// Catches SIGINT and SIGTERM while it lives.
class InterruptGuard {
 public:
  InterruptGuard();
  ~InterruptGuard();
  InterruptGuard(const InterruptGuard&) = delete;
  InterruptGuard& operator=(const InterruptGuard&) = delete;
};

bool interrupted();

}  // namespace proofload::cli
