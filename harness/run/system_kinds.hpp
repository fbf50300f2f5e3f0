// harness/run/system_kinds.hpp — the entries of the roster, each in its own file.
#pragma once

#include <array>
#include <span>
#include <utility>

#include "harness/run/systems.hpp"

namespace proofload::run {

extern const SystemKind kCarrierKind;
extern const SystemKind kDeskKind;
extern const SystemKind kEdiPartnerKind;
extern const SystemKind kErpKind;
extern const SystemKind kMotorCarrierKind;
extern const SystemKind kOrchestratorKind;
extern const SystemKind kSellerKind;
extern const SystemKind kThirdPartyKind;
extern const SystemKind kTmsKind;
extern const SystemKind kWmsKind;

}  // namespace proofload::run
