// The event queue against a plain heap: any mix of operations, the same answers.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "sim/event_queue.hpp"
#include "tests/sim/heap_queue.hpp"

namespace proofload::sim {
namespace {

// A payload that knows how many of its kind there are.
class Counted {
 public:
  Counted(std::uint32_t number, std::int64_t& alive) : number_(number), alive_(&alive) { ++alive; }
  Counted(Counted&& other) noexcept : number_(other.number_), alive_(other.alive_) { ++*alive_; }
  Counted& operator=(Counted&&) = delete;
  ~Counted() { --*alive_; }
  std::uint32_t number() const { return number_; }

 private:
  std::uint32_t number_;
  std::int64_t* alive_;
};

struct Operation {
  enum class Kind { push, burst, pop, cancel, next_time, drain, clear };
  Kind kind;
  std::uint64_t ahead_ns;  // push and burst: after the last pop
  std::uint32_t number;    // burst: how many; cancel: which; drain: how many
};

void showValue(const Operation& operation, std::ostream& os) {
  constexpr const char* kNames[] = {"push",      "burst", "pop",  "cancel",
                                    "next_time", "drain", "clear"};
  os << kNames[static_cast<int>(operation.kind)] << " ahead " << operation.ahead_ns << "ns number "
     << operation.number;
}

// Any power of two ahead, and near it; often now; sometimes never.
rc::Gen<std::uint64_t> ahead_ns() {
  const auto any_scale = rc::gen::map(
      rc::gen::pair(rc::gen::inRange<unsigned>(0, 63), rc::gen::arbitrary<std::uint64_t>()),
      [](const std::pair<unsigned, std::uint64_t>& drawn) {
        return drawn.second >> (63 - drawn.first) >> 1;
      });
  return rc::gen::weightedOneOf<std::uint64_t>(
      {{2, rc::gen::just(std::uint64_t{0})},
       {3, rc::gen::inRange<std::uint64_t>(0, 50)},
       {3, rc::gen::inRange<std::uint64_t>(0, 100'000'000)},
       {3, any_scale},
       {1, rc::gen::just(static_cast<std::uint64_t>(Duration::max().count()))}});
}

rc::Gen<Operation> operation() {
  using Kind = Operation::Kind;
  return rc::gen::construct<Operation>(rc::gen::weightedElement<Kind>({{12, Kind::push},
                                                                       {4, Kind::burst},
                                                                       {10, Kind::pop},
                                                                       {6, Kind::cancel},
                                                                       {3, Kind::next_time},
                                                                       {2, Kind::drain},
                                                                       {1, Kind::clear}}),
                                       ahead_ns(), rc::gen::inRange<std::uint32_t>(0, 400));
}

class Pair {
 public:
  void apply(const Operation& operation) {
    using Kind = Operation::Kind;
    switch (operation.kind) {
      case Kind::push:
        return push(operation.ahead_ns);
      case Kind::burst:
        for (std::uint32_t i = 0; i != operation.number; ++i) {
          push(operation.ahead_ns / 400 * ((i * std::uint64_t{263}) % 400));
        }
        return;
      case Kind::pop:
        return pop(1);
      case Kind::drain:
        return pop(operation.number);
      case Kind::cancel:
        return cancel(operation.number);
      case Kind::next_time:
        if (!queue_.empty()) RC_ASSERT(queue_.next_time() == oracle_.next_time());
        return;
      case Kind::clear:
        queue_.clear();
        oracle_.clear();
        handles_.clear();  // the oracle's would repeat
        now_ = kEpoch;
        return;
    }
  }

  // Every payload is in the queue, or gone.
  void compare() const {
    RC_ASSERT(queue_.size() == oracle_.size());
    RC_ASSERT(queue_.empty() == oracle_.empty());
    RC_ASSERT(alive_ == static_cast<std::int64_t>(queue_.size()));
  }

  void finish() {
    pop(queue_.size());
    compare();
    RC_ASSERT(alive_ == 0);
  }

 private:
  void push(std::uint64_t ahead) {
    const auto left = static_cast<std::uint64_t>((kNever - now_).count());
    const Instant at = now_ + Duration(static_cast<std::int64_t>(std::min(ahead, left)));
    const auto number = static_cast<std::uint32_t>(handles_.size());
    handles_.emplace_back(queue_.push(at, Counted(number, alive_)), oracle_.push(at, number));
  }

  void pop(std::size_t count) {
    for (; count != 0 && !queue_.empty(); --count) {
      const auto popped = queue_.pop();
      const auto expected = oracle_.pop();
      RC_ASSERT(popped.at == expected.at);
      RC_ASSERT(popped.payload.number() == expected.payload);
      now_ = popped.at;
    }
  }

  // One of the latest pushes, whether pending or not.
  void cancel(std::uint32_t back) {
    if (handles_.empty()) return;
    const auto& [handle, its] = handles_[handles_.size() - 1 - back % handles_.size()];
    RC_ASSERT(queue_.cancel(handle) == oracle_.cancel(its));
  }

  std::int64_t alive_ = 0;
  EventQueue<Counted> queue_;
  HeapQueue<std::uint32_t> oracle_;
  std::vector<std::pair<EventQueue<Counted>::Handle, HeapQueue<std::uint32_t>::Handle>> handles_;
  Instant now_ = kEpoch;
};

RC_GTEST_PROP(EventQueueProperty, AnyMixOfOperationsPopsAsAPlainHeapDoes, ()) {
  const auto operations =
      *rc::gen::scale(4.0, rc::gen::container<std::vector<Operation>>(operation()));
  Pair pair;
  for (const Operation& each : operations) {
    pair.apply(each);
    pair.compare();
  }
  pair.finish();
}

}  // namespace
}  // namespace proofload::sim
