// harness/scenario/draws/occasions.hpp — the instants at which systems that hand over to each other go wrong.
//
// What     Midnight and month end on each clock of the scenario, the second at which clocks are set forward or back, the
//          edges of open time and of batch and maintenance windows, waves and pick-ups, looks into mailboxes.
// Shape    a row an occasion, by name; an instant of it and the seconds around it are drawn by `near`.
// Replay   a function of the scenario and the chance.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "harness/scenario/draws/chance.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::scenario {

struct Reach {
  Instant from;
  Instant until;
};

struct Occasion {
  std::string_view name;
  std::string_view meaning;
  std::vector<Instant> (*instants)(const Scenario&, Reach);
};

std::span<const Occasion> all_occasions();  // sorted by name

// An instant of one of the occasions, or within an hour of it; in most cases within a second. Nothing: within reach there
// is none of them.
std::optional<Instant> near(const Scenario& scenario, std::span<const std::string_view> names, Reach reach,
                            const FieldChance& chance);

// The days on which a run is to begin so that an occasion falls on the next, from `first` on and before `last`: a list an
// occasion, those without a day left out. Only what the clocks alone decide.
std::span<const std::string_view> occasions_of_days();  // sorted
std::vector<std::vector<Date>> eves_of(const Scenario& scenario, std::span<const std::string_view> names, const Date& first,
                                       const Date& last);

}  // namespace proofload::scenario
