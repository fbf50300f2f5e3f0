// harness/lockstep/event_line.hpp — the lines that the harness writes: start, message, timer, stop.
//
// Shape    one JSON object without a line end; append to `out`. read_event() is the other side, for the reference.
// Requires UTF-8 in all but bodies: what is none becomes U+FFFD.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contracts/base/calendar.hpp"
#include "contracts/port/actor.hpp"
#include "contracts/port/effect.hpp"
#include "harness/lockstep/names.hpp"

namespace proofload::lockstep {

inline constexpr int kProtocol = 1;

struct StartEvent {
  std::string_view node;
  std::uint32_t incarnation = 0;
  Instant now{};
  CivilEpoch epoch;
  std::uint64_t seed = 0;
  std::string_view config;  // an object, as JSON
  Snapshot store;
};

void write_start(const StartEvent& start, std::string& out);
void write_message_event(const Message& message, Instant now, std::string& out);
void write_timer(const TimerKey& key, Instant now, std::string& out);
void write_stop(Instant now, std::string& out);

}  // namespace proofload::lockstep
