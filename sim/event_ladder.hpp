// sim/event_ladder.hpp — the order in which pending events fall due: entries of 16 bytes, no payload.
//
// Shape    A short sorted run, the *bottom*, holds every entry before end_. All later ones lie in 8 x 256
//          buckets: an entry's level is the highest byte in which its time differs from base_, its
//          bucket there the value of that byte. When the bottom is used up, the lowest buckets are
//          sorted into it, or, if too big, spread over the levels below: an entry moves at most once
//          a level, and a population that fits the bottom never leaves it. Push and pop: O(1) amortised.
// Order    By time, then by push. Every step is stable (buckets and their moves are first in, first out,
//          the sort is by insertion), so an entry carries no sequence number that could run out.
// Requires no push before the last popped time; front and pop_front: not empty.
// Source   radix heap (Ahuja, Mehlhorn, Orlin, Tarjan 1990); ladder queue (Tang, Goh, Thng 2005).
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "sim/entry_chain.hpp"

namespace proofload::sim {

class EventLadder {
 public:
  EventLadder() {}  // leaves the bottom's memory untouched: a queue is made for every case
  EventLadder(const EventLadder&) = delete;
  EventLadder& operator=(const EventLadder&) = delete;

  void push(EventEntry entry) {
    if (entry.time_ns >= end_) {
      append(bucket_of(entry.time_ns), entry);
    } else if (tail_ != kBottomRoom) [[likely]] {
      insert(entry);
    } else {
      make_room();
      push(entry);
    }
  }

  // Entries of dead slots come up like the others: only remove_dead looks at slots.
  EventEntry front() {
    if (head_ == tail_) [[unlikely]] refill();
    return bottom_[head_];
  }
  void pop_front() { ++head_; }

  // Takes out every entry whose slot is dead and returns those slots.
  std::vector<EventSlot*> remove_dead();

  // As new, but keeps its memory.
  void clear();

 private:
  static constexpr std::uint64_t kForever = ~std::uint64_t{0};
  static constexpr std::size_t kBottomRoom = 96;
  static constexpr std::size_t kBottomMax = 64;  // more than this goes to the buckets
  static constexpr std::size_t kRefill = 32;     // less than the maximum, to leave room for pushes
  static constexpr std::size_t kLevels = 8;
  static constexpr std::size_t kDigits = 256;

  struct Rungs {
    std::array<Chain, kLevels * kDigits> buckets;
    std::array<std::array<std::uint64_t, kDigits / 64>, kLevels> occupied{};
    std::uint32_t levels = 0;  // a bit per level that has an occupied bucket
  };

  std::size_t bucket_of(std::uint64_t time_ns) const {
    const auto highest_bit = static_cast<unsigned>(std::bit_width((time_ns ^ base_) | 1U)) - 1;
    const unsigned shift = highest_bit & ~7U;
    return shift * (kDigits / 8) + ((time_ns >> shift) & (kDigits - 1));
  }

  void append(std::size_t bucket, EventEntry entry) {
    Chain& chain = rungs_->buckets[bucket];
    if (chain.full()) [[unlikely]] extend(bucket);
    *chain.write++ = entry;
  }

  // After all entries of its time.
  void insert(EventEntry entry) {
    std::size_t at = tail_++;
    for (; at != head_ && bottom_[at - 1].time_ns > entry.time_ns; --at) bottom_[at] = bottom_[at - 1];
    bottom_[at] = entry;
  }

  void extend(std::size_t bucket);
  void mark(std::size_t bucket);
  Chain detach(std::size_t bucket);
  std::size_t lowest_bucket() const;
  bool fits(const Chain& chain) const;

  void refill();
  void load(std::size_t bucket);
  void load_part(std::size_t bucket);
  void spread(std::size_t bucket);

  void make_room();
  void spill();
  Chain detach_near_base(std::uint64_t new_base);

  std::size_t head_ = 0;
  std::size_t tail_ = 0;
  std::uint64_t end_ = kForever;  // what is earlier belongs in the bottom
  std::uint64_t base_ = 0;        // no entry of the buckets is earlier
  std::unique_ptr<Rungs> rungs_;  // made when the bottom first overflows
  Chunks chunks_;
  std::array<EventEntry, kBottomRoom> bottom_;
};

}  // namespace proofload::sim
