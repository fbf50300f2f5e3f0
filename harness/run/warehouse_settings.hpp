// harness/run/warehouse_settings.hpp — what every warehouse has, whoever's it is and however it is
// spoken to: the catalogue with its stock there, and how it works.
#pragma once

#include "harness/scenario/scenario.hpp"
#include "mocks/warehouse/settings.hpp"

namespace proofload::run {

void take_stock(const scenario::Scenario& scenario, const scenario::System& system,
                mocks::warehouse::Settings& settings);
void read_warehouse(scenario::SettingsReader& reader, mocks::warehouse::Settings& settings);

}  // namespace proofload::run
