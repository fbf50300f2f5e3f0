// mocks/wms/bodies.hpp — lines and cartons as the JSON interface says them.
#pragma once

#include <vector>

#include "contracts/json/interfaces/wms.hpp"
#include "mocks/warehouse/release.hpp"

namespace proofload::mocks::wms {

proofload::wms::LineState body_of(const warehouse::Line& line);
std::vector<proofload::wms::LineState> bodies_of(const std::vector<warehouse::Line>& lines);
proofload::wms::Carton body_of(const warehouse::Carton& carton);
std::vector<proofload::wms::Carton> bodies_of(const std::vector<warehouse::Carton>& cartons);

}  // namespace proofload::mocks::wms
