#include "contracts/canonical/window.hpp"

#include <algorithm>

namespace proofload::canonical {

std::optional<Date> first_to_leave(const OrderWindows& windows) {
  const std::optional<Date>& ship = windows.ship.earliest;
  const std::optional<Date>& deliver = windows.deliver.earliest;
  if (!ship || !deliver) return ship ? ship : deliver;
  return std::max(*ship, *deliver);
}

std::optional<Date> last_to_leave(const OrderWindows& windows) {
  std::optional<Date> last;
  for (const auto& end : {windows.ship.latest, windows.deliver.latest, windows.cancel_after}) {
    if (end && (!last || *end < *last)) last = end;
  }
  return last;
}

}  // namespace proofload::canonical
