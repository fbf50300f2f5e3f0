// mocks/warehouse/drawn_part.hpp — how much of a quantity meets a mishap: one unit, all, or between.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "mocks/common/step.hpp"

namespace proofload::mocks::warehouse {

// Whole units; less than one unit is all of it.
inline Quantity drawn_part(const Step& step, Symbol purpose, std::string_view subject,
                           const Quantity& whole) {
  const std::int64_t units = std::max<std::int64_t>(whole.millionths / Quantity::kOne, 1);
  const Duration drawn = step.draw(purpose, subject, {Duration(1), Duration(units)});
  return {std::min(drawn.count() * Quantity::kOne, whole.millionths), whole.unit};
}

}  // namespace proofload::mocks::warehouse
