#include "harness/explore/pinned_case.hpp"

#include <algorithm>

#include "harness/explore/fault_words.hpp"
#include "harness/scenario/written_out.hpp"

namespace proofload::explore {
namespace {

std::vector<PinnedOrder> pinned_orders(const scenario::Scenario& scenario, std::uint64_t seed) {
  std::vector<scenario::Order> orders = scenario::orders_of(scenario, seed);
  std::stable_sort(orders.begin(), orders.end(), [](const scenario::Order& a, const scenario::Order& b) {
    return std::pair(a.stream, a.number) < std::pair(b.stream, b.number);
  });
  std::vector<PinnedOrder> pinned;
  for (const scenario::Order& order : orders) {
    pinned.push_back({scenario::written_out(scenario, order), order.interchange});
  }
  return pinned;
}

}  // namespace

PinnedCase pin(const run::Prepared& prepared, run::CaseSeed seed, std::string_view plant) {
  const scenario::Scenario& scenario = run::scenario_of(prepared);
  std::vector<run::Pin> pins;
  run::run_case(prepared, seed, {.plant = plant, .recorder = nullptr, .pins = &pins});
  PinnedCase pinned{.seed = seed, .orders = pinned_orders(scenario, seed.value()), .faults = {},
                    .latencies = scenario.latencies, .chance = scenario.chance, .heal = {}};
  for (run::Pin& pin : pins) {
    const scenario::FaultRule& rule = scenario.faults[pin.rule];
    pinned.faults.push_back({.name = words_of(pin.fields), .kind = rule.kind, .fields = std::move(pin.fields),
                             .rate = {}, .rate_place = {}, .place = rule.place});
  }
  return pinned;
}

std::shared_ptr<const scenario::Scenario> story_of(const scenario::Scenario& scenario, const PinnedCase& pinned) {
  auto story = std::make_shared<scenario::Scenario>(scenario);
  story->property = nullptr;  // nothing of it is drawn any more
  story->streams.clear();
  for (std::size_t i = 0; i < pinned.orders.size(); ++i) {
    story->streams.push_back(pinned.orders[i].stream);
    story->streams.back().with_previous = i > 0 && pinned.orders[i - 1].interchange == pinned.orders[i].interchange;
  }
  story->faults = pinned.faults;
  story->latencies = pinned.latencies;
  story->chance = pinned.chance;
  story->heal = pinned.heal.value_or(scenario.heal);
  return story;
}

}  // namespace proofload::explore
