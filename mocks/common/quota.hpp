// mocks/common/quota.hpp — how much a caller may ask within a sliding window.
//
// What     Counts the requests that were taken and the time that they ran. One that was refused costs nothing.
// Source   domain facts, section 3: Dataverse's 6,000 requests and 1,200 s of run time in 300 s, sliding.
#pragma once

#include <deque>
#include <optional>
#include <utility>

#include "mocks/common/settings.hpp"

namespace proofload::mocks {

class Quota {
 public:
  explicit Quota(const RequestRules& rules) : rules_(rules) {}  // `rules` outlive this

  // How long until the next request is taken; nothing: now.
  std::optional<Duration> wait(Instant now);
  void take(Instant now, Duration run);

 private:
  bool is_limited() const { return rules_.requests_per_window > 0 || rules_.run_time_per_window > Duration::zero(); }

  const RequestRules& rules_;
  std::deque<std::pair<Instant, Duration>> taken_;  // within the window, the oldest first
  Duration run_{};                                  // of all of them
};

}  // namespace proofload::mocks
