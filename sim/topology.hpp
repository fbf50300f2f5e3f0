// sim/topology.hpp — who is in a world and how they are wired.
//
// Shape    instances by name, each made by a factory; links from one to another, in one direction.
// Units    capacity per virtual minute; 0 is without limit.
#pragma once

#include <cstdint>
#include <vector>

#include "contracts/base/business_calendar.hpp"
#include "contracts/port/actor.hpp"
#include "contracts/port/draws.hpp"
#include "sim/quantiles.hpp"

namespace proofload::sim {

// What a caller learns when it reaches for somebody who is down.
enum class WhenDown : std::uint8_t { refuse, silence };  // a reply with status 0, or nothing

struct Capacity {
  std::uint32_t at_once = 0;
  std::uint32_t per_minute = 0;
  std::uint32_t queue = 0;  // of waiting messages; one more is answered 503
};

struct InstanceOptions {
  Symbol name;
  ActorFactory make;
  std::uint64_t seed = 0;   // the actor's own
  Draws* draws = nullptr;   // in its place; outlives the world
  Capacity capacity;
  Quantiles service;        // how long it handles one message
  WhenDown when_down = WhenDown::refuse;
};

enum class LinkKind : std::uint8_t { connection, mailbox };
enum class LinkOrder : std::uint8_t { fifo, per_key, none };

struct LinkOptions {
  Symbol from;
  Symbol to;
  LinkKind kind = LinkKind::connection;
  LinkOrder order = LinkOrder::none;
  Quantiles latency;
  Duration poll_every{};  // of a mailbox; 0: looked into at once
  std::vector<TimeOfDay> poll_at;  // and at these times only, of the calendar's working days, where there are some
  BusinessCalendar calendar;
};

struct Topology {
  std::vector<InstanceOptions> instances;
  std::vector<LinkOptions> links;
};

// How long messages travel and are served: as chance has it, or each the median of its link and system.
enum class Latencies : std::uint8_t { drawn, median };

}  // namespace proofload::sim
