// harness/run/freight_tariff.hpp — a motor carrier's tariff, as its settings name it: the carrier's own, and the TMS's copy.
#pragma once

#include <string>

#include "harness/scenario/settings.hpp"
#include "mocks/common/freight_tariff.hpp"

namespace proofload::run {

struct Tariff {
  std::string scac = "TRUK";
  mocks::FreightTariff freight;
  Zone zone = find_zone("America/Chicago").value();  // whose clocks tell the local times in its documents
};

void read_tariff(scenario::SettingsReader& reader, Tariff& tariff);

}  // namespace proofload::run
