// sim/event.hpp — what the event queue of a world holds: twelve bytes that say where to go on.
#pragma once

#include <cstdint>

#include "sim/event_queue.hpp"

namespace proofload::sim {

struct Event {
  enum class What : std::uint8_t {
    arrive,  // slot: an arrival
    serve,   // slot: an arrival whose service ends
    wake,    // slot: a timer of the instance
    rewake,  // slot: a timer that goes off again
    let_go,  // slot: an arrival that was held back
    skewed,  // slot: a clock that begins to be wrong
    down,    // slot: an outage
    up,
  };
  What what = What::arrive;
  std::uint32_t instance = 0;
  std::uint32_t slot = 0;
};

using EventHandle = EventQueue<Event>::Handle;

}  // namespace proofload::sim
