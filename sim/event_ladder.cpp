#include "sim/event_ladder.hpp"

#include <algorithm>
#include <utility>

#include "contracts/base/check.hpp"

namespace proofload::sim {

// ---- buckets

void EventLadder::mark(std::size_t bucket) {
  const std::size_t level = bucket / kDigits;
  const std::size_t digit = bucket % kDigits;
  rungs_->occupied[level][digit / 64] |= std::uint64_t{1} << (digit % 64);
  rungs_->levels |= 1U << level;
}

void EventLadder::extend(std::size_t bucket) {
  mark(bucket);
  rungs_->buckets[bucket].extend(chunks_.take());
}

Chain EventLadder::detach(std::size_t bucket) {
  const std::size_t level = bucket / kDigits;
  const std::size_t digit = bucket % kDigits;
  auto& words = rungs_->occupied[level];
  words[digit / 64] &= ~(std::uint64_t{1} << (digit % 64));
  if ((words[0] | words[1] | words[2] | words[3]) == 0) rungs_->levels &= ~(1U << level);
  return std::exchange(rungs_->buckets[bucket], Chain{});
}

std::size_t EventLadder::lowest_bucket() const {
  const auto level = static_cast<std::size_t>(std::countr_zero(rungs_->levels));
  const auto& words = rungs_->occupied[level];
  std::size_t word = 0;
  while (words[word] == 0) ++word;
  return level * kDigits + word * 64 + static_cast<std::size_t>(std::countr_zero(words[word]));
}

// ---- from the buckets to the bottom

bool EventLadder::fits(const Chain& chain) const {
  const Chunk* const last = chain.last();
  std::size_t entries = tail_ + chain.count(last);
  for (const Chunk* chunk = chain.head; chunk != last && entries <= kRefill; chunk = chunk->next) {
    entries += chunk->count;
  }
  return entries <= kRefill;
}

void EventLadder::refill() {
  CHECK(rungs_ && rungs_->levels != 0, "who asks for the front has pushed an entry");
  head_ = 0;
  tail_ = 0;
  while (rungs_->levels != 0) {
    const std::size_t bucket = lowest_bucket();
    if (fits(rungs_->buckets[bucket])) {
      load(bucket);
    } else if (tail_ != 0) {
      return;
    } else if (bucket < kDigits) {
      return load_part(bucket);
    } else {
      spread(bucket);
    }
  }
  end_ = kForever;
}

// The whole bucket. Everything before the end of its stretch of time belongs in the bottom from now on.
void EventLadder::load(std::size_t bucket) {
  const std::size_t shift = 8 * (bucket / kDigits);
  const std::uint64_t digit = bucket % kDigits;
  const std::uint64_t above = (base_ >> shift) & ~std::uint64_t{kDigits - 1};
  base_ = (above | digit) << shift;
  end_ = base_ + (std::uint64_t{1} << shift);
  consume(detach(bucket), chunks_, [this](EventEntry entry) {
    // The slot is read when the entry is popped: far-off events are not in the cache.
    __builtin_prefetch(entry.slot);
    insert(entry);
  });
}

// A crowd at one instant: a part of it. The rest, and who joins it, waits in the bucket.
void EventLadder::load_part(std::size_t bucket) {
  Chain crowd = detach(bucket);
  base_ = crowd.head->entries[0].time_ns;
  end_ = base_;
  while (crowd.head != crowd.last() && tail_ + crowd.head->count <= kBottomMax) {
    Chunk* const chunk = crowd.head;
    for (std::size_t i = 0; i != chunk->count; ++i) {
      __builtin_prefetch(chunk->entries[i].slot);
      bottom_[tail_++] = chunk->entries[i];
    }
    crowd.head = chunk->next;
    chunks_.give_back(chunk);
  }
  rungs_->buckets[bucket] = crowd;
  mark(bucket);
}

// The lower the new base fits the crowd, the fewer levels its entries pass through.
void EventLadder::spread(std::size_t bucket) {
  const Chain crowd = detach(bucket);
  std::uint64_t earliest = kForever;
  crowd.for_each([&](EventEntry entry) { earliest = std::min(earliest, entry.time_ns); });
  base_ = earliest;
  consume(crowd, chunks_, [this](EventEntry entry) { append(bucket_of(entry.time_ns), entry); });
}

// ---- from the bottom to the buckets

void EventLadder::make_room() {
  if (tail_ - head_ > kBottomMax) return spill();
  std::copy(bottom_.begin() + head_, bottom_.begin() + tail_, bottom_.begin());
  tail_ -= head_;
  head_ = 0;
}

// Keeps the earlier half, whole instants only; the rest goes to the buckets, whose base moves back.
void EventLadder::spill() {
  if (!rungs_) rungs_ = std::make_unique<Rungs>();
  std::size_t split = (head_ + tail_) / 2;
  while (split != head_ && bottom_[split - 1].time_ns == bottom_[split].time_ns) --split;
  const std::uint64_t old_base = base_;
  const std::uint64_t new_base = bottom_[split].time_ns;
  const Chain later = detach_near_base(new_base);
  base_ = new_base;
  end_ = new_base;
  for (std::size_t i = split; i != tail_; ++i) append(bucket_of(bottom_[i].time_ns), bottom_[i]);
  tail_ = split;
  if (later.empty()) return;
  // Behind those from the bottom, who were pushed before any of their own instant that waits here.
  const std::size_t bucket = bucket_of(old_base);
  rungs_->buckets[bucket].join(later);
  mark(bucket);
}

// The entries that the present base tells apart, but a new, earlier one does not: seen from there
// they all lie in the bucket of the present base.
Chain EventLadder::detach_near_base(std::uint64_t new_base) {
  const std::size_t common = bucket_of(new_base) / kDigits * kDigits;
  Chain all;
  while (rungs_->levels != 0) {
    const std::size_t bucket = lowest_bucket();
    if (bucket >= common && bucket != bucket_of(base_)) break;
    all.join(detach(bucket));
  }
  return all;
}

// ---- the rest

std::vector<EventSlot*> EventLadder::remove_dead() {
  std::vector<EventSlot*> dead;
  const auto keep = [&](EventEntry entry) {
    if (!entry.slot->alive()) dead.push_back(entry.slot);
    return entry.slot->alive();
  };
  std::size_t kept = head_;
  for (std::size_t i = head_; i != tail_; ++i) {
    if (keep(bottom_[i])) bottom_[kept++] = bottom_[i];
  }
  tail_ = kept;
  if (!rungs_) return dead;
  for (std::size_t bucket = 0; bucket != rungs_->buckets.size(); ++bucket) {
    if (rungs_->buckets[bucket].empty()) continue;
    consume(detach(bucket), chunks_, [&](EventEntry entry) {
      if (keep(entry)) append(bucket, entry);
    });
  }
  return dead;
}

void EventLadder::clear() {
  while (rungs_ && rungs_->levels != 0) {
    consume(detach(lowest_bucket()), chunks_, [](EventEntry) {});
  }
  head_ = 0;
  tail_ = 0;
  base_ = 0;
  end_ = kForever;
}

}  // namespace proofload::sim
