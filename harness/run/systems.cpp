#include "harness/run/system_kinds.hpp"

namespace proofload::run {

std::span<const SystemKind> all_systems() {
  static const std::array<SystemKind, 7> kinds{kThirdPartyKind, kCarrierKind,      kDeskKind, kEdiPartnerKind,
                                               kErpKind,        kOrchestratorKind, kWmsKind};
  return kinds;
}

}  // namespace proofload::run
