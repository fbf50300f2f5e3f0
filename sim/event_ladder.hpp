// sim/event_ladder.hpp — the order in which pending events fall due: entries of 16 bytes.
//
// Shape    A short sorted run, the *bottom*, holds every entry before end_. Later ones lie unsorted
//          in the buckets of a stack of *rungs*: the lowest rung divides what one bucket of the
//          next spans, and so on; the highest has no end. When the bottom is used up, the first
//          bucket is sorted into it, or, if too crowded, spread over a new rung, as finely as its
//          entries lie. A bottom that overflows hands its later half back as a rung. Push and pop:
//          O(1) amortised; a population that fits the bottom never leaves it.
// Order    By time, then by push. Every step is stable: buckets and their moves are first in, first
//          out, the sort keeps ties. So an entry has no sequence number that could run out.
// Requires no push before the last popped time; front and pop_front: not empty.
// Source   ladder queue (Tang, Goh, Thng 2005), here with widths that are powers of two.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "sim/entry_chain.hpp"

namespace proofload::sim {

class EventLadder {
 public:
  EventLadder() { bottom_[0].time_ns = 0; }  // nothing else: a queue is made for every case
  EventLadder(const EventLadder&) = delete;
  EventLadder& operator=(const EventLadder&) = delete;

  void push(EventEntry entry) {
    if (entry.time_ns >= end_) {
      Rung* rung = lowest_;
      while (entry.time_ns >= rung->end) rung = rung->above;
      append(*rung, entry);
      return;
    }
    if (tail_ == kBottomRoom) [[unlikely]]
      return push_after_making_room(entry);
    insert(entry);
  }

  // Entries of dead slots come up like the others: only remove_dead looks at slots.
  EventEntry front() {
    if (head_ == tail_) [[unlikely]]
      refill();
    return bottom_[head_];
  }
  void pop_front() { bottom_[head_++].time_ns = 0; }

  // Takes out every entry whose slot is dead and returns those slots.
  std::vector<EventSlot*> remove_dead();

  // As new, but keeps its memory.
  void clear();

 private:
  static constexpr std::uint64_t kForever = std::uint64_t{1} << 63;  // after every time
  static constexpr std::size_t kBottomRoom = 64;
  static constexpr std::size_t kBottomMax = 32;  // a full bottom with more hands half of it back
  static constexpr std::size_t kRefill = 16;     // sorted at once; leaves room for pushes
  static constexpr unsigned kBucketBits = 8;
  static constexpr std::size_t kBuckets = std::size_t{1} << kBucketBits;
  static constexpr std::size_t kDeep = 32;  // rungs; spreading alone needs fewer

  struct Rung {
    std::uint64_t start = 0;
    std::uint64_t end = 0;  // what is later belongs in a rung above
    unsigned shift = 0;     // a bucket spans 2^shift ns
    Rung* above = nullptr;
    std::array<std::uint64_t, kBuckets / 64> occupied{};
    std::array<Chain, kBuckets> buckets;

    std::size_t bucket_of(std::uint64_t time_ns) const { return (time_ns - start) >> shift; }
    bool empty() const { return (occupied[0] | occupied[1] | occupied[2] | occupied[3]) == 0; }
    std::size_t first() const;
    std::uint64_t end_of(std::size_t bucket) const;
    void mark(std::size_t bucket) { occupied[bucket / 64] |= std::uint64_t{1} << (bucket % 64); }
    Chain detach(std::size_t bucket);
  };

  void append(Rung& rung, EventEntry entry) {
    const std::size_t bucket = rung.bucket_of(entry.time_ns);
    Chain& chain = rung.buckets[bucket];
    if (chain.full()) [[unlikely]]
      extend(rung, bucket);
    *chain.write++ = entry;
  }

  // After all entries of its time. What lies before head_ has time 0, so the loop ends there.
  void insert(EventEntry entry) {
    EventEntry* at = &bottom_[tail_++];
    for (; at[-1].time_ns > entry.time_ns; --at) *at = at[-1];
    *at = entry;
  }

  void extend(Rung& rung, std::size_t bucket);
  Rung& add_rung(std::uint64_t start, std::uint64_t end, unsigned shift);
  void drop_rung();
  void drop_empty_rungs();

  void refill();
  void load(Rung& rung, std::size_t bucket);
  void load_part(Rung& rung, std::size_t bucket);
  void spread(Rung& rung, std::size_t bucket);

  void push_after_making_room(EventEntry entry);
  void hand_back();

  static constexpr std::size_t kBottomBegin = 1;  // after an entry of time 0, see insert

  std::size_t head_ = kBottomBegin;
  std::size_t tail_ = kBottomBegin;
  std::uint64_t end_ = kForever;  // what is earlier belongs in the bottom
  Rung* lowest_ = nullptr;        // none while all entries fit the bottom
  std::size_t depth_ = 0;
  std::vector<std::unique_ptr<Rung>> rungs_;  // from the top down; those from depth_ on are spare
  Chunks chunks_;
  std::array<EventEntry, kBottomRoom> bottom_;
};

}  // namespace proofload::sim
