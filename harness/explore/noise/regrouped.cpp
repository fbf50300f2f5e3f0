#include "harness/explore/noise/regrouped.hpp"

#include <algorithm>

#include "harness/explore/pinned_case.hpp"

namespace proofload::explore {
namespace {

bool may_travel_together(const PinnedOrder& first, const PinnedOrder& second) {
  return first.stream.partner == second.stream.partner && first.interchange != second.interchange;
}

// Orders that went alone come at one time, two by two: only whether in one interchange is what the twins differ in.
std::vector<bool> pair_up(std::vector<PinnedOrder>& orders) {
  std::vector<bool> with_previous(orders.size(), false);
  for (std::size_t i = 0; i + 1 < orders.size(); ++i) {
    const bool is_taken = with_previous[i] || (i + 2 < orders.size() && orders[i + 1].interchange == orders[i + 2].interchange) ||
                          (i > 0 && orders[i - 1].interchange == orders[i].interchange);
    if (is_taken || !may_travel_together(orders[i], orders[i + 1])) continue;
    with_previous[i + 1] = true;
    orders[i].stream.start = orders[i + 1].stream.start = std::max(orders[i].stream.start, orders[i + 1].stream.start);
  }
  return with_previous;
}

Noisy regrouped(const run::Prepared& prepared, run::CaseSeed seed, std::string_view plant) {
  const scenario::Scenario& was = run::scenario_of(prepared);
  PinnedCase pinned = pin(prepared, seed, plant);
  const std::vector<bool> paired = pair_up(pinned.orders);
  auto quiet = std::make_shared<scenario::Scenario>(*story_of(was, pinned));
  auto noisy = std::make_shared<scenario::Scenario>(*quiet);
  std::uint64_t moved = 0;
  for (std::size_t i = 0; i < paired.size(); ++i) {
    bool& is_with_previous = noisy->streams[i].with_previous;
    const bool was_with_previous = is_with_previous;
    is_with_previous = !was_with_previous && paired[i];
    moved += is_with_previous == was_with_previous ? 0u : 1u;
  }
  return {run::retold(prepared, std::move(noisy)), moved, run::retold(prepared, std::move(quiet))};
}

}  // namespace

const Noise kRegrouped{.name = "regrouped",
                       .one = "order regrouped",
                       .many = "orders regrouped",
                       .summary = "orders that went together go in interchanges of their own, those that went alone two by two",
                       .with = regrouped};

}  // namespace proofload::explore
