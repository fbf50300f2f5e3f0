// harness/explore/noise/noise.hpp — what must not matter: a kind a file.
//
// What     A noise makes of a case another one whose business must come to the same: the same orders in the end, down to
//          the money. How often it was there says whether the comparison shows anything.
// Shape    faults that are added to the case's own are counted as they fire; what changes how things are sent is counted
//          as it is made.
// Requires a case of generated orders.
// Replay   a function of (scenario, seed, plant).
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "harness/run/run.hpp"

namespace proofload::explore {

struct Noisy {
  std::shared_ptr<const run::Prepared> prepared;
  std::uint64_t made = 0;  // beside what fires
  std::shared_ptr<const run::Prepared> clean = {};  // what to compare it with, where that is not the case itself
};

struct Noise {
  std::string_view name;      // "repeats"
  std::string_view one;       // "repeat"
  std::string_view many;      // "repeats"
  std::string_view summary;   // one sentence
  Noisy (*with)(const run::Prepared& prepared, run::CaseSeed seed, std::string_view plant);
};

// Sorted by name.
std::span<const Noise> all_noise();

enum class Wires : std::uint8_t { to_orchestrator, from_orchestrator };
enum class Share : std::uint8_t { third, all };

// With a fault more on every wire to the orchestrator, or from it, for a third of what goes there or all of it.
std::shared_ptr<const run::Prepared> with_on_each_wire(const run::Prepared& prepared, std::string_view kind,
                                                       std::string_view field, std::string_view value,
                                                       Wires wires = Wires::to_orchestrator,
                                                       Share share = Share::third);

}  // namespace proofload::explore
