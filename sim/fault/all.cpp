#include <algorithm>
#include <array>

#include "sim/fault/corrupt.hpp"
#include "sim/fault/crash.hpp"
#include "sim/fault/delay.hpp"
#include "sim/fault/duplicate.hpp"
#include "sim/fault/hold.hpp"
#include "sim/fault/lose.hpp"
#include "sim/fault/outage.hpp"
#include "sim/fault/partition.hpp"
#include "sim/fault/read_early.hpp"
#include "sim/fault/refuse.hpp"
#include "sim/fault/reorder.hpp"
#include "sim/fault/rerun.hpp"
#include "sim/fault/skew.hpp"
#include "sim/fault/slow.hpp"

namespace proofload::sim {

std::span<const FaultKind> all_faults() {
  static const std::array<FaultKind, 14> kinds{kCorrupt,   kCrash,     kDelay,  kDuplicate, kHold,
                                               kLose,      kOutage,    kPartition, kReadEarly, kRefuse,
                                               kReorder,   kRerun,     kSkew,   kSlow};
  return kinds;
}

const FaultKind* find_fault(const FaultFields& fields) {
  for (const FaultKind& kind : all_faults()) {
    if (fields.contains(kind.name)) return &kind;
  }
  return nullptr;
}

}  // namespace proofload::sim
