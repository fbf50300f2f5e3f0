// harness/scenario/written_chance.hpp — what chance decided in a run, written out one by one.
//
// What     A system's draw by its purpose and subject; the time that one message took, by the message's name.
// Source   definitions, sections 2 and 8: a capsule takes nothing from its seed that can be written down.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "contracts/base/time.hpp"

namespace proofload::scenario {

// What is drawn where nothing is written: every rate does what it mostly does, every range takes its middle.
inline constexpr std::uint64_t kMiddle = std::uint64_t{1} << 63;

struct WrittenDraw {
  std::string system;
  std::string purpose;  // "wms.pick_line"
  std::string subject;
  std::uint64_t value = kMiddle;
  friend bool operator==(const WrittenDraw&, const WrittenDraw&) = default;
};

struct WrittenTime {
  std::string message;  // "erp.create_order reply bigbox/4711 erp -> orchestrator #2"
  std::uint32_t copy = 0;
  std::optional<Duration> travel;   // one of the two is there
  std::optional<Duration> service;
  friend bool operator==(const WrittenTime&, const WrittenTime&) = default;
};

// Sorted by name. Without draws, systems draw by the seed.
struct WrittenChance {
  std::optional<std::vector<WrittenDraw>> draws;
  std::vector<WrittenTime> times;
};

}  // namespace proofload::scenario
