// tests/sim/heap_queue.hpp — the event queue in its plainest form: the oracle and the yardstick.
//
// Shape    std::priority_queue of 24-byte entries (time, sequence, slot); a table of slots with
//          payload and generation; a cancelled event stays in the heap until it comes up.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <queue>
#include <utility>
#include <vector>

#include "contracts/base/time.hpp"

namespace proofload::sim {

template <class Payload>
class HeapQueue {
 public:
  struct Handle {
    std::uint32_t slot = 0;
    std::uint32_t generation = 0;
  };

  struct Popped {
    Instant at;
    Payload payload;
  };

  Handle push(Instant at, Payload payload) {
    std::uint32_t index;
    if (free_.empty()) {
      index = static_cast<std::uint32_t>(slots_.size());
      slots_.emplace_back();
    } else {
      index = free_.back();
      free_.pop_back();
    }
    Slot& slot = slots_[index];
    slot.payload.emplace(std::move(payload));
    ++slot.generation;
    heap_.push({at, sequence_++, index});
    ++size_;
    return {index, slot.generation};
  }

  bool cancel(Handle handle) {
    if (handle.slot >= slots_.size()) return false;
    Slot& slot = slots_[handle.slot];
    if (slot.generation != handle.generation || !slot.payload) return false;
    slot.payload.reset();
    --size_;
    return true;
  }

  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }

  Instant next_time() {
    drop_cancelled();
    return heap_.top().at;
  }

  Popped pop() {
    drop_cancelled();
    const Entry entry = heap_.top();
    heap_.pop();
    Slot& slot = slots_[entry.slot];
    Popped popped{entry.at, std::move(*slot.payload)};
    slot.payload.reset();
    free_.push_back(entry.slot);
    --size_;
    return popped;
  }

  void clear() { *this = HeapQueue(); }

 private:
  struct Entry {
    Instant at;
    std::uint64_t sequence;
    std::uint32_t slot;

    bool operator<(const Entry& other) const {
      return at != other.at ? at > other.at : sequence > other.sequence;
    }
  };

  struct Slot {
    std::optional<Payload> payload;
    std::uint32_t generation = 0;
  };

  void drop_cancelled() {
    while (!slots_[heap_.top().slot].payload) {
      free_.push_back(heap_.top().slot);
      heap_.pop();
    }
  }

  std::priority_queue<Entry> heap_;
  std::vector<Slot> slots_;
  std::vector<std::uint32_t> free_;
  std::uint64_t sequence_ = 0;
  std::size_t size_ = 0;
};

}  // namespace proofload::sim
