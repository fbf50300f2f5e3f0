#include "sim/event_ladder.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "contracts/base/check.hpp"

namespace proofload::sim {

namespace {

struct Spread {
  std::uint64_t entries = 0;
  std::uint64_t earliest = ~std::uint64_t{0};
  std::uint64_t latest = 0;
  std::uint64_t mean = 0;
};

Spread spread_of(const Chain& crowd) {
  Spread times;
  std::uint64_t high = 0;  // the sum in two halves, as it may exceed 64 bits
  std::uint64_t low = 0;
  crowd.for_each([&](EventEntry entry) {
    times.earliest = std::min(times.earliest, entry.time_ns);
    times.latest = std::max(times.latest, entry.time_ns);
    high += entry.time_ns >> 32;
    low += entry.time_ns & 0xFFFF'FFFFU;
    ++times.entries;
  });
  // Exact, so never before the earliest; fewer than 2^31 slots keep it within 64 bits.
  const std::uint64_t rest = ((high % times.entries) << 32) + low;
  times.mean = ((high / times.entries) << 32) + rest / times.entries;
  return times;
}

}  // namespace

// ---- rungs

std::size_t EventLadder::Rung::first() const {
  std::size_t word = 0;
  while (occupied[word] == 0) ++word;
  return word * 64 + static_cast<std::size_t>(std::countr_zero(occupied[word]));
}

std::uint64_t EventLadder::Rung::end_of(std::size_t bucket) const {
  return std::min(end, start + ((std::uint64_t{bucket} + 1) << shift));
}

Chain EventLadder::Rung::detach(std::size_t bucket) {
  occupied[bucket / 64] &= ~(std::uint64_t{1} << (bucket % 64));
  return std::exchange(buckets[bucket], Chain{});
}

void EventLadder::extend(Rung& rung, std::size_t bucket) {
  rung.mark(bucket);
  rung.buckets[bucket].extend(chunks_.take());
}

EventLadder::Rung& EventLadder::add_rung(std::uint64_t start, std::uint64_t end, unsigned shift) {
  if (depth_ == rungs_.size()) {
    rungs_.push_back(std::make_unique<Rung>());
    rungs_.back()->above = lowest_;
  }
  lowest_ = rungs_[depth_++].get();
  lowest_->start = start;
  lowest_->end = end;
  lowest_->shift = shift;
  return *lowest_;
}

void EventLadder::drop_rung() {
  --depth_;
  lowest_ = lowest_->above;
}

// What a rung without entries still spans belongs in the bottom: a rung above may start later.
void EventLadder::drop_empty_rungs() {
  for (; lowest_ != nullptr && lowest_->empty(); drop_rung()) end_ = lowest_->end;
}

// ---- from the rungs to the bottom

void EventLadder::refill() {
  drop_empty_rungs();
  CHECK(lowest_ != nullptr, "who asks for the front has pushed an entry");
  head_ = kBottomBegin;
  tail_ = kBottomBegin;
  for (;;) {
    Rung& rung = *lowest_;
    const std::size_t bucket = rung.first();
    if (rung.buckets[bucket].at_most(kRefill)) return load(rung, bucket);
    if (rung.shift == 0) return load_part(rung, bucket);
    spread(rung, bucket);
  }
}

void EventLadder::load(Rung& rung, std::size_t bucket) {
  end_ = rung.end_of(bucket);
  std::array<EventEntry, kRefill> unsorted;
  std::size_t entries = 0;
  consume(rung.detach(bucket), chunks_, [&](EventEntry entry) {
    // The slot is read when the entry is popped: far-off events are not in the cache.
    __builtin_prefetch(entry.slot);
    unsorted[entries++] = entry;
  });
  // Each entry goes where its rank says. Few enough for n^2, and no branch to guess wrong.
  for (std::size_t i = 0; i != entries; ++i) {
    const std::uint64_t time_ns = unsorted[i].time_ns;
    std::size_t rank = kBottomBegin;
    for (std::size_t j = 0; j != i; ++j) rank += unsorted[j].time_ns <= time_ns ? 1U : 0U;
    for (std::size_t j = i + 1; j != entries; ++j) rank += unsorted[j].time_ns < time_ns ? 1U : 0U;
    bottom_[rank] = unsorted[i];
  }
  tail_ += entries;
}

// A crowd at one instant: a part of it. The rest, and who joins it, waits in the bucket.
void EventLadder::load_part(Rung& rung, std::size_t bucket) {
  Chain crowd = rung.detach(bucket);
  end_ = crowd.head->entries[0].time_ns;
  while (crowd.head != crowd.last() && tail_ + crowd.head->count <= kBottomMax) {
    Chunk* const chunk = crowd.head;
    for (std::size_t i = 0; i != chunk->count; ++i) {
      __builtin_prefetch(chunk->entries[i].slot);
      bottom_[tail_++] = chunk->entries[i];
    }
    crowd.head = chunk->next;
    chunks_.give_back(chunk);
  }
  rung.buckets[bucket] = crowd;
  rung.mark(bucket);
}

// As finely as the crowd lies around its mean. Outliers stay behind: by Markov at most half of it.
void EventLadder::spread(Rung& rung, std::size_t bucket) {
  const Chain crowd = rung.detach(bucket);
  const Spread times = spread_of(crowd);
  // Two entries a bucket if those up to twice the mean lie evenly.
  const auto bits = std::min(kBucketBits, static_cast<unsigned>(std::bit_width(times.entries)) - 2);
  const auto span_bits = static_cast<unsigned>(std::bit_width(2 * (times.mean - times.earliest)));
  const unsigned shift = span_bits > bits ? span_bits - bits : 0;
  const std::uint64_t reach = shift + kBucketBits < 63 ? kBuckets << shift : kForever;
  const std::uint64_t end = std::min(times.earliest + reach, rung.end_of(bucket));
  Rung& finer = add_rung(times.earliest, end, shift);
  if (times.earliest == times.latest) {
    finer.buckets[0] = crowd;
    finer.mark(0);
    return;
  }
  consume(crowd, chunks_,
          [&](EventEntry entry) { append(entry.time_ns < finer.end ? finer : rung, entry); });
}

// ---- from the bottom to the rungs

void EventLadder::push_after_making_room(EventEntry entry) {
  if (tail_ - head_ > kBottomMax) {
    hand_back();
  } else {
    std::move(&bottom_[head_], &bottom_[tail_], &bottom_[kBottomBegin]);
    tail_ -= head_ - kBottomBegin;
    head_ = kBottomBegin;
  }
  push(entry);
}

// Keeps the earlier half. The rest waits in a rung of one bucket, which takes in the lowest rung if
// that is such a one too: pushes in falling order of time must not pile up rungs.
void EventLadder::hand_back() {
  drop_empty_rungs();
  const std::size_t split = (head_ + tail_) / 2;
  const std::uint64_t start = bottom_[split].time_ns;
  std::uint64_t end = end_;
  Chain later;
  if (lowest_ != nullptr) {
    const bool untouched = end_ == lowest_->start && lowest_->shift != 0;
    if (untouched || depth_ >= kDeep) {
      while (!lowest_->empty()) later.join(lowest_->detach(lowest_->first()));
      end = lowest_->end;
      drop_rung();
    }
  }
  Rung& rung = add_rung(start, end, static_cast<unsigned>(std::bit_width((end - 1 - start) | 1U)));
  for (std::size_t i = split; i != tail_; ++i) append(rung, bottom_[i]);
  // Behind them: of one instant, those in the bottom were pushed before those in the rungs.
  rung.buckets[0].join(later);
  tail_ = split;
  end_ = start;
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
  for (std::size_t i = 0; i != depth_; ++i) {
    Rung& rung = *rungs_[i];
    for (std::size_t bucket = 0; bucket != kBuckets; ++bucket) {
      consume(rung.detach(bucket), chunks_, [&](EventEntry entry) {
        if (keep(entry)) append(rung, entry);
      });
    }
  }
  return dead;
}

void EventLadder::clear() {
  for (; lowest_ != nullptr; drop_rung()) {
    while (!lowest_->empty()) {
      consume(lowest_->detach(lowest_->first()), chunks_, [](EventEntry) {});
    }
  }
  head_ = kBottomBegin;
  tail_ = kBottomBegin;
  end_ = kForever;
}

}  // namespace proofload::sim
