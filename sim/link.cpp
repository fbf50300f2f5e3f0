#include "sim/link.hpp"

#include <algorithm>

namespace proofload::sim {

Link::Arrival Link::arrival(Instant now, Duration travel, const Subject& subject, bool overtakes,
                            bool held_up) {
  Instant at = now + travel;
  if (options_.poll_every > Duration{}) {
    const auto period = options_.poll_every.count();
    const auto since = at.time_since_epoch().count();
    at = Instant(Duration((since + period - 1) / period * period));
  }
  if (!options_.poll_at.empty()) at = options_.calendar.next_at(at, options_.poll_at);
  if (options_.order == LinkOrder::none || overtakes) return {at, held_up};
  Arrival& last = last_arrival(now, subject);
  if (at >= last.at) last = {at, held_up};
  return last;
}

Link::Arrival& Link::last_arrival(Instant now, const Subject& subject) {
  if (options_.order == LinkOrder::fifo) return last_;
  if (last_by_key_.size() >= purge_at_) {
    std::erase_if(last_by_key_, [now](const auto& entry) { return entry.second.at < now; });
    purge_at_ = std::max<std::size_t>(1024, 2 * last_by_key_.size());
  }
  const std::string_view root = subject.roots.empty() ? std::string_view(subject.text) : subject.roots.front();
  return last_by_key_[hash_bytes(root)];
}

}  // namespace proofload::sim
