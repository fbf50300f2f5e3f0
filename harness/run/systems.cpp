#include "harness/run/system_kinds.hpp"

namespace proofload::run {

std::span<const SystemKind> all_systems() {
  static const std::array<SystemKind, 6> kinds{kCarrierKind, kDeskKind,         kEdiPartnerKind,
                                               kErpKind,     kOrchestratorKind, kWmsKind};
  return kinds;
}

}  // namespace proofload::run
