#include "harness/run/system_kinds.hpp"

namespace proofload::run {

std::span<const SystemKind> all_systems() {
  static const std::array kinds{kThirdPartyKind,   kCarrierKind,      kDeskKind, kEdiPartnerKind, kErpKind,
                                kMotorCarrierKind, kOrchestratorKind, kSellerKind, kTmsKind, kWmsKind};
  return kinds;
}

}  // namespace proofload::run
