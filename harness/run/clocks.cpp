#include "harness/run/clocks.hpp"

#include <algorithm>
#include <map>

#include "sim/fault/skew.hpp"

namespace proofload::run {
namespace {

constexpr Duration kSmallestStep{1};

}  // namespace

Instant Clocks::of(std::string_view system, Instant at) const {
  Instant own = at;
  for (const sim::Window& skew : skews_) {
    if (skew.instance == system) own += sim::error_of(skew, at);
  }
  return own;
}

Duration Clocks::error(Instant since, Instant until) const {
  std::map<std::string_view, Duration> errors;  // of each clock
  for (const sim::Window& skew : skews_) {
    if (skew.from > until || skew.until <= since) continue;
    // A clock drifts one way, so it is furthest off at the end.
    errors[skew.instance] += std::chrono::abs(sim::error_of(skew, std::min(until, skew.until - kSmallestStep)));
  }
  Duration most{};
  for (const auto& [system, error] : errors) most = std::max(most, error);
  return most;
}

Duration Clocks::set_back(Instant since, Instant until) const {
  Duration all{};
  for (const sim::Window& skew : skews_) {
    if (skew.from > until || skew.until < since) continue;
    const Instant last = std::min(until, skew.until - kSmallestStep);
    const Duration before = sim::error_of(skew, std::max(since - kSmallestStep, skew.from - kSmallestStep));
    all += std::max(Duration{}, before - sim::error_of(skew, last));  // at its beginning, or bit by bit
    if (skew.until <= until) all += std::max(Duration{}, sim::error_of(skew, last));
  }
  return all;
}

}  // namespace proofload::run
