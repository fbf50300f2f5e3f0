#include "mocks/warehouse/packing.hpp"

#include <algorithm>

#include "contracts/base/check.hpp"

namespace proofload::mocks::warehouse {

std::vector<std::vector<Packed>> plan_cartons(const std::vector<Line>& lines,
                                              std::int64_t units_per_carton) {
  CHECK(units_per_carton > 0, "a carton holds something");
  const std::int64_t capacity = units_per_carton * Quantity::kOne;
  std::vector<std::vector<Packed>> cartons;
  std::int64_t room = 0;  // in the last carton
  for (const Line& line : lines) {
    for (std::int64_t left = line.picked.millionths; left > 0;) {
      if (room == 0) {
        cartons.emplace_back();
        room = capacity;
      }
      const std::int64_t units = std::min(left, room);
      cartons.back().push_back({line.line, line.item, {units, line.picked.unit}});
      left -= units;
      room -= units;
    }
  }
  return cartons;
}

}  // namespace proofload::mocks::warehouse
