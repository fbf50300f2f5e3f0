#include "mocks/common/quota.hpp"

namespace proofload::mocks {

std::optional<Duration> Quota::wait(Instant now) {
  if (!is_limited()) return std::nullopt;
  while (!taken_.empty() && taken_.front().first + rules_.window <= now) {
    run_ -= taken_.front().second;
    taken_.pop_front();
  }
  std::size_t count = taken_.size();
  Duration run = run_;
  const auto is_full = [&] {
    return (rules_.requests_per_window > 0 && count >= static_cast<std::size_t>(rules_.requests_per_window)) ||
           (rules_.run_time_per_window > Duration::zero() && run >= rules_.run_time_per_window);
  };
  std::optional<Duration> wait;
  for (auto oldest = taken_.begin(); oldest != taken_.end() && is_full(); ++oldest) {
    --count;
    run -= oldest->second;
    wait = oldest->first + rules_.window - now;
  }
  return wait;
}

void Quota::take(Instant now, Duration run) {
  if (!is_limited()) return;
  taken_.emplace_back(now, run);
  run_ += run;
}

}  // namespace proofload::mocks
