// mocks/warehouse/packing.hpp — which units go into which carton.
#pragma once

#include <cstdint>
#include <vector>

#include "mocks/warehouse/release.hpp"

namespace proofload::mocks::warehouse {

// What was picked, line after line, in cartons of that many units; a carton may hold several lines.
// Requires units_per_carton > 0.
std::vector<std::vector<Packed>> plan_cartons(const std::vector<Line>& lines,
                                              std::int64_t units_per_carton);

}  // namespace proofload::mocks::warehouse
