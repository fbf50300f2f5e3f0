// mocks/tms/settings.hpp — the motor carriers that loads are planned with, and how freight is settled.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "contracts/base/ratio.hpp"
#include "mocks/common/freight_tariff.hpp"
#include "mocks/common/settings.hpp"

namespace proofload::mocks::tms {

struct MotorCarrier {
  std::string scac;
  FreightTariff tariff;
};

struct Settings : RequestRules {
  std::vector<MotorCarrier> carriers;
  Ratio tolerance{1, 50};    // an invoice may exceed the rated cost by this share of it
  Ratio balance_due{1, 4};   // and what is added to it later may be this share in all
  std::string load_prefix = "LD-";
  std::string bill_prefix = "BL-";
  Duration retention = std::chrono::hours(24 * 90);  // of a load that was cancelled or settled
};

std::optional<std::string> objection(const Settings& settings);  // common/objection.hpp

}  // namespace proofload::mocks::tms
