#include "contracts/canonical/order.hpp"

#include <algorithm>

#include "contracts/base/check.hpp"

namespace proofload::canonical {

const OrderVersion& current(const Order& order) {
  CHECK(!order.versions.empty(), "an order with a version");
  return order.versions.back();
}

const OrderLine* find_line(const OrderVersion& version, std::int32_t line) {
  const auto found =
      std::find_if(version.lines.begin(), version.lines.end(),
                   [&](const OrderLine& candidate) { return candidate.line == line; });
  return found == version.lines.end() ? nullptr : &*found;
}

bool schedules_agree(const OrderLine& line) {
  if (line.schedules.empty()) return true;
  std::int64_t left = line.quantity.millionths;
  for (const Schedule& schedule : line.schedules) {
    if (schedule.quantity.unit != line.quantity.unit) return false;
    if (__builtin_sub_overflow(left, schedule.quantity.millionths, &left)) return false;
  }
  return left == 0;
}

}  // namespace proofload::canonical
