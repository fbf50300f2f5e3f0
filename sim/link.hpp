// sim/link.hpp — one directed wire at run time: when does what is sent now arrive?
//
// What     Under fifo nothing arrives before its predecessor: a delay holds the followers back, a loss does not. per_key
//          is fifo among the messages of one root. A polled mailbox is emptied on its schedule.
#pragma once

#include <cstdint>
#include <map>

#include "contracts/port/identity.hpp"
#include "sim/topology.hpp"

namespace proofload::sim {

class Link {
 public:
  explicit Link(const LinkOptions& options) : options_(options) {}

  const LinkOptions& options() const { return options_; }

  struct Arrival {
    Instant at;
    bool held_up = false;  // later than by the link alone
  };
  // The arrival of something that is sent now and takes `travel`. `held_up`: a fault has a part in that.
  Arrival arrival(Instant now, Duration travel, const Subject& subject, bool overtakes, bool held_up);

 private:
  Arrival& last_arrival(Instant now, const Subject& subject);

  LinkOptions options_;
  Arrival last_;
  std::map<std::uint64_t, Arrival> last_by_key_;
  std::size_t purge_at_ = 1024;
};

}  // namespace proofload::sim
