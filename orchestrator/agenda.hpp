// orchestrator/agenda.hpp — when which order is due: nobody asks all that are open for the few that are.
//
// Shape    put() at any time, as often as wanted; due() takes off what is due, by key, each key once.
// Requires whoever looks puts the order back while there is something to wait for. A key may be of an order that is
//          gone.
#pragma once

#include <functional>
#include <queue>
#include <string>
#include <utility>
#include <vector>

#include "contracts/base/time.hpp"

namespace proofload::orchestrator {

class Agenda {
 public:
  void put(Instant at, std::string key) { entries_.emplace(at, std::move(key)); }
  std::vector<std::string> due(Instant now);

 private:
  using Entry = std::pair<Instant, std::string>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> entries_;  // the next one on top
};

}  // namespace proofload::orchestrator
