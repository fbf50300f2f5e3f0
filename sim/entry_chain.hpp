// sim/entry_chain.hpp — first-in-first-out chains of event entries in pooled chunks of 128 bytes.
//
// What     Chunks: the pool, whose memory is kept until it goes. Chain: one bucket of the ladder.
// Shape    A chunk is aligned to its size, so that `write` alone tells whether the last chunk is
//          full, and null (an empty chain) counts as full: one test on the way of every append.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace proofload::sim {

// The head of a place that holds an event. Odd generation: the event is alive.
struct EventSlot {
  std::uint32_t index;
  std::uint32_t generation;

  bool alive() const { return (generation & 1U) != 0; }
};

struct EventEntry {
  std::uint64_t time_ns;
  EventSlot* slot;
};

inline constexpr std::size_t kChunkBytes = 128;

struct alignas(kChunkBytes) Chunk {
  static constexpr std::size_t kRoom = 7;

  Chunk* next;
  std::size_t count;  // known once another chunk follows
  std::array<EventEntry, kRoom> entries;
};
static_assert(sizeof(Chunk) == kChunkBytes);

class Chunks {
 public:
  Chunk* take() {
    if (free_ == nullptr) return take_fresh();
    return std::exchange(free_, free_->next);
  }
  void give_back(Chunk* chunk) { chunk->next = std::exchange(free_, chunk); }

 private:
  Chunk* take_fresh();

  Chunk* free_ = nullptr;
  std::size_t fresh_ = 0;  // never used, at the front of the last slab
  std::size_t total_ = 0;
  std::vector<std::unique_ptr<Chunk[]>> slabs_;
};

struct Chain {
  EventEntry* write = nullptr;  // where the next entry goes; null when the chain is empty
  Chunk* head = nullptr;

  bool empty() const { return write == nullptr; }
  bool full() const { return reinterpret_cast<std::uintptr_t>(write) % kChunkBytes == 0; }

  // Requires !empty().
  Chunk* last() const {
    const auto address = reinterpret_cast<std::uintptr_t>(write - 1);
    return reinterpret_cast<Chunk*>(address & ~std::uintptr_t{kChunkBytes - 1});
  }
  std::size_t count(const Chunk* chunk) const {
    if (chunk != last()) return chunk->count;
    return static_cast<std::size_t>(write - chunk->entries.data());
  }

  // Requires !empty().
  bool at_most(std::size_t limit) const {
    const Chunk* const tail = last();
    std::size_t entries = count(tail);
    for (const Chunk* chunk = head; chunk != tail && entries <= limit; chunk = chunk->next) {
      entries += chunk->count;
    }
    return entries <= limit;
  }

  // Requires full(). Makes room for the next entry.
  void extend(Chunk* chunk) {
    if (empty()) {
      head = chunk;
    } else {
      close(chunk);
    }
    write = chunk->entries.data();
  }

  // Hangs another chain behind this one.
  void join(Chain later) {
    if (later.empty()) return;
    if (empty()) {
      head = later.head;
    } else {
      close(later.head);
    }
    write = later.write;
  }

  template <class Visit>
  void for_each(Visit visit) const {
    for (Chunk* chunk = head;; chunk = chunk->next) {
      const std::size_t entries = count(chunk);
      for (std::size_t i = 0; i != entries; ++i) visit(chunk->entries[i]);
      if (chunk == last()) return;
    }
  }

 private:
  void close(Chunk* follower) {
    Chunk* tail = last();
    tail->count = count(tail);
    tail->next = follower;
  }
};

// Visits the entries of a chain that was taken out of its bucket; each chunk is free again, for the
// visitor too, as soon as it has been read.
template <class Visit>
void consume(Chain chain, Chunks& chunks, Visit visit) {
  if (chain.empty()) return;
  const Chunk* const last = chain.last();
  for (Chunk* chunk = chain.head;;) {
    const std::size_t entries = chain.count(chunk);
    for (std::size_t i = 0; i != entries; ++i) visit(chunk->entries[i]);
    Chunk* const next = chunk->next;
    const bool done = chunk == last;
    chunks.give_back(chunk);
    if (done) return;
    chunk = next;
  }
}

}  // namespace proofload::sim
