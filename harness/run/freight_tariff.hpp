// harness/run/freight_tariff.hpp — a motor carrier's tariff, as its settings name it: the carrier's own, and the TMS's copy.
#pragma once

#include <string>

#include "harness/scenario/settings.hpp"
#include "mocks/common/freight_tariff.hpp"

namespace proofload::run {

struct Tariff {
  std::string scac = "TRUK";
  mocks::FreightTariff freight;
};

inline void read_tariff(scenario::SettingsReader& reader, Tariff& tariff) {
  reader.read("scac", tariff.scac)
      .read("base_cost", tariff.freight.base)
      .read("cost_per_hundred_kg", tariff.freight.per_hundred_kg);
}

}  // namespace proofload::run
