// sim/event_queue.hpp — what is to happen, in the order in which it falls due.
//
// What     Events at one instant pop in the order in which they were pushed. A cancelled event's
//          payload is destroyed at once. A handle names its event for ever: neither the next event
//          in the same slot nor clear() gives it a new meaning.
// Shape    The order is EventLadder's; payloads lie in slots that never move. Push, pop and cancel
//          are O(1) amortised: a cancelled event leaves its entry behind, and when these outnumber
//          the pending events all are taken out. Among many events about 50 bytes each, a payload
//          of 16 bytes included.
// Requires times at or after kEpoch and no earlier than the last one popped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>
#include <vector>

#include "contracts/base/check.hpp"
#include "contracts/base/time.hpp"
#include "sim/event_ladder.hpp"

namespace proofload::sim {

// kLastGeneration (even) is where a slot is retired, before its handles would repeat.
template <class Payload, std::uint32_t kLastGeneration = 0xFFFF'FFFE>
class EventQueue {
  static_assert(std::is_nothrow_move_constructible_v<Payload>);
  static_assert(std::is_nothrow_destructible_v<Payload>);
  static_assert(kLastGeneration != 0 && kLastGeneration % 2 == 0);

 public:
  // By default of no event.
  struct Handle {
    std::uint32_t slot = 0;
    std::uint32_t generation = 0;
    bool operator==(const Handle&) const = default;
  };

  struct Popped {
    Instant at;
    Payload payload;
  };

  EventQueue() = default;
  EventQueue(const EventQueue&) = delete;
  EventQueue& operator=(const EventQueue&) = delete;
  ~EventQueue() {
    if constexpr (!std::is_trivially_destructible_v<Payload>) clear();
  }

  Handle push(Instant at, Payload payload) {
    CHECK(at >= last_popped_, "an event is not pushed into the past");
    Slot& slot = free_ != nullptr ? *std::exchange(free_, free_->next_free) : fresh_slot();
    ::new (&slot.payload) Payload(std::move(payload));
    ++slot.generation;
    ++size_;
    ladder_.push({static_cast<std::uint64_t>(at.time_since_epoch().count()), &slot});
    return {slot.index, slot.generation};
  }

  // False when the event has popped or was cancelled already.
  bool cancel(Handle handle) {
    if (handle.slot >= slots_used_) return false;
    Slot& slot = slot_at(handle.slot);
    if (slot.generation != handle.generation || !slot.alive()) return false;
    slot.payload.~Payload();
    ++slot.generation;
    --size_;
    if (++dead_ > size_ + kDeadMin) sweep();
    return true;
  }

  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }

  // Requires !empty().
  Instant next_time() { return instant(front().time_ns); }

  // Requires !empty().
  Popped pop() {
    const EventEntry entry = front();
    ladder_.pop_front();
    last_popped_ = instant(entry.time_ns);
    --size_;
    Slot& slot = static_cast<Slot&>(*entry.slot);
    Popped popped{last_popped_, std::move(slot.payload)};
    slot.payload.~Payload();
    ++slot.generation;
    free(slot);
    return popped;
  }

  // Empty, and as new, the time of the last pop included; memory is kept.
  void clear() {
    ladder_.clear();
    free_ = nullptr;
    for (std::uint32_t index = slots_used_; index-- != 0;) {
      Slot& slot = slot_at(index);
      if (slot.alive()) {
        slot.payload.~Payload();
        ++slot.generation;
      }
      free(slot);
    }
    size_ = 0;
    dead_ = 0;
    last_popped_ = kEpoch;
  }

 private:
  static constexpr std::uint32_t kPage = 128;  // slots
  static constexpr std::size_t kDeadMin = 32;  // fewer dead entries are not worth a sweep
  static constexpr std::uint32_t kSlotsMax = std::uint32_t{1} << 31;

  struct Slot : EventSlot {
    union {
      Payload payload;  // while alive
      Slot* next_free;
    };
    Slot() {}  // NOLINT: a page is made without touching it
    ~Slot() {}
  };

  static Instant instant(std::uint64_t time_ns) {
    return Instant(Duration(static_cast<Duration::rep>(time_ns)));
  }

  Slot& slot_at(std::uint32_t index) { return pages_[index / kPage][index % kPage]; }

  Slot& fresh_slot() {
    if (slots_used_ % kPage == 0) {
      CHECK(slots_used_ != kSlotsMax, "at most 2^31 events are pending");
      if (slots_used_ / kPage == pages_.size()) pages_.emplace_back(new Slot[kPage]);
    }
    Slot& slot = slot_at(slots_used_);
    slot.index = slots_used_++;
    slot.generation = 0;
    return slot;
  }

  void free(Slot& slot) {
    if (slot.generation == kLastGeneration) [[unlikely]]
      return;
    slot.next_free = std::exchange(free_, &slot);
  }

  // The first entry of an event that is alive.
  EventEntry front() {
    CHECK(size_ != 0, "an empty queue has no next event");
    for (;;) {
      const EventEntry entry = ladder_.front();
      if (entry.slot->alive()) [[likely]]
        return entry;
      ladder_.pop_front();
      free(static_cast<Slot&>(*entry.slot));
      --dead_;
    }
  }

  void sweep() {
    const std::vector<EventSlot*> dead = ladder_.remove_dead();
    CHECK(dead.size() == dead_, "every cancelled event has left one entry");
    for (EventSlot* slot : dead) free(static_cast<Slot&>(*slot));
    dead_ = 0;
  }

  EventLadder ladder_;
  Slot* free_ = nullptr;
  std::uint32_t slots_used_ = 0;
  std::size_t size_ = 0;
  std::size_t dead_ = 0;
  Instant last_popped_ = kEpoch;
  std::vector<std::unique_ptr<Slot[]>> pages_;
};

}  // namespace proofload::sim
