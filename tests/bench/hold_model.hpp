// tests/bench/hold_model.hpp — the classic load of an event queue: each event schedules one more.
//
// Shape    After every ninth event one of the last eight pushes is cancelled and another event
//          pushed for it: a tenth of all events is cancelled, soon, as a timer is that an answer
//          makes needless.
// Units    increments: about exponential, integer, mean 2^26 * 1.5 ns = 97 ms.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "contracts/base/time.hpp"

namespace proofload::sim {

struct HoldPayload {
  std::uint64_t identity;
  std::uint64_t kind;
};

template <template <class...> class Queue>
class HoldModel {
 public:
  explicit HoldModel(std::size_t pending) {
    for (std::size_t i = 0; i != pending; ++i) schedule(kEpoch);
  }

  // Returns a digest of what popped, and when.
  std::uint64_t run(std::size_t events) {
    for (std::size_t i = 0; i != events; ++i) {
      const auto popped = queue_.pop();
      const auto time_ns = static_cast<std::uint64_t>(popped.at.time_since_epoch().count());
      digest_ = (digest_ ^ popped.payload.identity ^ time_ns) * 0x9E3779B97F4A7C15U;
      schedule(popped.at);
      if (++since_cancel_ == 9) {
        since_cancel_ = 0;
        cancel_one();
        schedule(popped.at);
      }
    }
    return digest_;
  }

 private:
  static constexpr unsigned kScale = 26;

  std::uint64_t next_hash() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t hash = (state_ ^ (state_ >> 32)) * 0xD6E8FEB86659FD93U;
    return hash ^ (hash >> 32);
  }

  // -log2 of a uniform number: its leading zeros, and the bits after them as a straight line.
  static Duration increment(std::uint64_t hash) {
    const auto zeros = static_cast<unsigned>(std::countl_zero(hash | 1U));
    const std::uint64_t fraction = ~(hash << (zeros + 1)) >> (64 - kScale);
    return Duration(static_cast<std::int64_t>((std::uint64_t{zeros} << kScale) + fraction));
  }

  void schedule(Instant now) {
    const std::uint64_t hash = next_hash();
    recent_[++pushes_ % recent_.size()] = queue_.push(now + increment(hash), HoldPayload{hash, 0});
  }

  // The oldest of the recent pushes that is still pending.
  void cancel_one() {
    std::uint64_t push = pushes_;
    while (!queue_.cancel(recent_[++push % recent_.size()])) {
    }
  }

  using Events = Queue<HoldPayload>;
  Events queue_;
  std::array<typename Events::Handle, 8> recent_{};
  std::uint64_t pushes_ = 0;
  std::uint64_t state_ = 1;
  std::uint64_t digest_ = 0;
  unsigned since_cancel_ = 0;
};

}  // namespace proofload::sim
