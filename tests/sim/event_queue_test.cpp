#include "sim/event_queue.hpp"

#include <gtest/gtest.h>
#include <malloc.h>

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "tests/sim/heap_queue.hpp"

namespace proofload::sim {
namespace {

using Queue = EventQueue<int>;

Instant at(std::int64_t time_ns) {
  return Instant(Duration(time_ns));
}

template <class AnyQueue>
std::vector<int> drain(AnyQueue& queue) {
  std::vector<int> payloads;
  while (!queue.empty()) payloads.push_back(queue.pop().payload);
  return payloads;
}

std::vector<int> numbers(int first, int end) {
  std::vector<int> all;
  for (int i = first; i < end; ++i) all.push_back(i);
  return all;
}

// Nothing under the sanitizers, whose allocator does not tell.
std::size_t allocated_bytes() {
  const auto info = mallinfo2();
  return info.uordblks + info.hblkhd;
}

TEST(EventQueue, EarlierPopsFirst) {
  Queue queue;
  queue.push(at(30), 3);
  queue.push(at(10), 1);
  queue.push(at(20), 2);
  EXPECT_EQ(queue.size(), 3U);
  EXPECT_EQ(queue.next_time(), at(10));
  EXPECT_EQ(drain(queue), numbers(1, 4));
}

TEST(EventQueue, EqualTimesPopInInsertionOrder) {
  for (const std::int64_t time_ns : {std::int64_t{0}, std::int64_t{86'400'000'000'000}}) {
    Queue queue;
    for (int i = 0; i < 100'000; ++i) queue.push(at(time_ns), i);
    EXPECT_EQ(drain(queue), numbers(0, 100'000));
  }
}

TEST(EventQueue, WhoJoinsAnInstantThatIsBeingPoppedComesLast) {
  Queue queue;
  for (int i = 0; i < 1'000; ++i) queue.push(at(5), i);
  std::vector<int> popped;
  for (int i = 0; i < 500; ++i) {
    popped.push_back(queue.pop().payload);
    queue.push(at(5), 1'000 + i);
  }
  for (const int payload : drain(queue)) popped.push_back(payload);
  EXPECT_EQ(popped, numbers(0, 1'500));
}

TEST(EventQueue, ACrowdAtOneInstantDoesNotHideWhatIsPushedBeforeIt) {
  Queue queue;
  for (int i = 0; i < 1'000; ++i) queue.push(at(1'000'000), 100 + i);
  EXPECT_EQ(queue.next_time(), at(1'000'000));
  for (int i = 0; i < 100; ++i) queue.push(at(i), i);
  EXPECT_EQ(drain(queue), numbers(0, 1'100));
}

// Around 2^32 ns too, where the two halves of a mean meet.
TEST(EventQueue, NeighbouringInstantsAreToldApart) {
  for (const std::int64_t base :
       {std::int64_t{0}, (std::int64_t{1} << 32) - 1, std::int64_t{1} << 62}) {
    for (int size = 100; size < 1'000; size += 7) {
      Queue queue;
      HeapQueue<int> oracle;
      for (int i = 0; i < size; ++i) {
        queue.push(at(base + i % 3 / 2), i);
        oracle.push(at(base + i % 3 / 2), i);
      }
      ASSERT_EQ(drain(queue), drain(oracle)) << size << " events";
    }
  }
}

TEST(EventQueue, FallingTimesPopInReverse) {
  const std::size_t before = allocated_bytes();
  Queue queue;
  for (int i = 50'000; i-- > 0;) queue.push(at(i * std::int64_t{1'000'003}), i);
  EXPECT_LE(allocated_bytes() - before, 50'000U * 96U);
  EXPECT_EQ(drain(queue), numbers(0, 50'000));
}

TEST(EventQueue, FallingInstantsKeepTheOrderWithinEach) {
  Queue queue;
  HeapQueue<int> oracle;
  for (int i = 0; i < 10'000; ++i) {
    const Instant when = at(100'000 - i / 45);
    queue.push(when, i);
    oracle.push(when, i);
    // Some join an instant whose first are on their way back to the rungs.
    queue.push(when + Duration(1), -i);
    oracle.push(when + Duration(1), -i);
  }
  EXPECT_EQ(drain(queue), drain(oracle));
}

TEST(EventQueue, TheFarFutureIsATimeLikeAnother) {
  Queue queue;
  for (int i = 0; i < 100; ++i) queue.push(kNever, 200 + i);
  for (int i = 0; i < 100; ++i) queue.push(at(i), i);
  for (int i = 0; i < 100; ++i) queue.push(kNever - Duration(100 - i), 100 + i);
  EXPECT_EQ(drain(queue), numbers(0, 300));
  queue.push(kNever, 1);
  EXPECT_EQ(queue.pop().at, kNever);
}

TEST(EventQueue, ACancelledEventNeverPops) {
  Queue queue;
  queue.push(at(1), 1);
  const auto second = queue.push(at(2), 2);
  queue.push(at(3), 3);
  EXPECT_TRUE(queue.cancel(second));
  EXPECT_FALSE(queue.cancel(second));
  EXPECT_EQ(queue.size(), 2U);
  EXPECT_EQ(drain(queue), (std::vector<int>{1, 3}));
}

TEST(EventQueue, CancellingTheLastEventEmptiesIt) {
  Queue queue;
  const auto only = queue.push(at(1), 1);
  EXPECT_TRUE(queue.cancel(only));
  EXPECT_TRUE(queue.empty());
  EXPECT_THROW(queue.pop(), Bug);
  EXPECT_THROW(queue.next_time(), Bug);
  queue.push(at(7), 7);
  EXPECT_EQ(drain(queue), std::vector<int>{7});
}

TEST(EventQueue, AHandleNeverCancelsTheNextEventInItsSlot) {
  Queue queue;
  const auto first = queue.push(at(1), 1);
  queue.pop();
  const auto second = queue.push(at(1), 2);
  EXPECT_EQ(first.slot, second.slot);
  EXPECT_FALSE(queue.cancel(first));
  EXPECT_EQ(queue.size(), 1U);
  queue.clear();
  queue.push(at(1), 3);
  EXPECT_FALSE(queue.cancel(second));
  EXPECT_FALSE(queue.cancel(Queue::Handle{}));
  EXPECT_FALSE(queue.cancel({.slot = 4'000'000'000U, .generation = 1}));
  EXPECT_EQ(drain(queue), std::vector<int>{3});
}

TEST(EventQueue, ASlotIsRetiredBeforeItsHandlesRepeat) {
  EventQueue<int, 4> queue;
  std::vector<EventQueue<int, 4>::Handle> handles;
  for (int i = 0; i < 1'000; ++i) {
    handles.push_back(queue.push(at(i), i));
    if (i % 3 == 0) {
      queue.cancel(handles.back());
    } else {
      queue.pop();
    }
    if (i == 500) queue.clear();
  }
  for (std::size_t i = 0; i < handles.size(); ++i) {
    EXPECT_LT(handles[i].generation, 4U);
    for (std::size_t j = 0; j < i; ++j) EXPECT_FALSE(handles[i] == handles[j]);
  }
}

TEST(EventQueue, ThePastIsClosed) {
  Queue queue;
  EXPECT_THROW(queue.push(at(-1), 0), Bug);
  queue.push(at(10), 1);
  queue.pop();
  EXPECT_THROW(queue.push(at(9), 2), Bug);
  EXPECT_TRUE(queue.empty());
  queue.push(at(10), 3);
  queue.clear();
  queue.push(at(1), 4);
  EXPECT_EQ(drain(queue), std::vector<int>{4});
}

TEST(EventQueue, APayloadIsDestroyedWhenItsEventIsCancelled) {
  const auto token = std::make_shared<int>(0);
  {
    EventQueue<std::shared_ptr<int>> queue;
    const auto handle = queue.push(at(1), token);
    for (int i = 0; i < 99; ++i) queue.push(at(i * 1'000), token);
    EXPECT_EQ(token.use_count(), 101);
    queue.cancel(handle);
    EXPECT_EQ(token.use_count(), 100);
    queue.pop();
    EXPECT_EQ(token.use_count(), 99);
    queue.clear();
    EXPECT_EQ(token.use_count(), 1);
    for (int i = 0; i < 99; ++i) queue.push(at(i), token);
  }
  EXPECT_EQ(token.use_count(), 1);
}

TEST(EventQueue, APayloadNeedOnlyMove) {
  EventQueue<std::unique_ptr<int>> queue;
  queue.push(at(1), std::make_unique<int>(42));
  EXPECT_EQ(*queue.pop().payload, 42);
}

// Timers that are always cancelled, far ahead, must not gather: their slots come back.
TEST(EventQueue, CancelledEventsLeaveTheQueueBeforeTheyFallDue) {
  Queue queue;
  for (int i = 0; i < 100; ++i) queue.push(at(1'000'000'000 + i), i);
  std::uint32_t slots = 0;
  for (int i = 0; i < 100'000; ++i) {
    const auto timer = queue.push(at(2'000'000'000 + i), -1);
    slots = std::max(slots, timer.slot);
    ASSERT_TRUE(queue.cancel(timer));
  }
  EXPECT_LT(slots, 300U);
  EXPECT_EQ(drain(queue), numbers(0, 100));
}

// Each round fills the time before all others, empties the bottom by cancelling and looks ahead:
// the pattern that stacks one range of time upon another.
template <class AnyQueue>
std::vector<Instant> look_ahead(AnyQueue& queue) {
  std::vector<Instant> seen;
  for (int round = 1'000; round-- > 0;) {
    std::vector<typename AnyQueue::Handle> handles;
    for (int i = 0; i < 120; ++i) {
      const std::int64_t second = 1'000'000'000;
      handles.push_back(queue.push(at(round * second + i / 2 * (second / 1'000)), i));
    }
    for (std::size_t i = 0; i < 90; ++i) queue.cancel(handles[i]);
    seen.push_back(queue.next_time());
  }
  return seen;
}

TEST(EventQueue, LookingAheadAndPushingBeforeItKeepsTheOrder) {
  const std::size_t before = allocated_bytes();
  Queue queue;
  const std::vector<Instant> seen = look_ahead(queue);
  // Half of the entries are cancelled, the rest lies thinly; a rung a round would add 4 MB.
  EXPECT_LE(allocated_bytes() - before, queue.size() * 300);
  HeapQueue<int> oracle;
  EXPECT_EQ(seen, look_ahead(oracle));
  EXPECT_EQ(drain(queue), drain(oracle));
}

// A fixed mix of half a million operations at every scale of time and of population.
TEST(EventQueue, ALargeMixPopsAsAPlainHeapDoes) {
  EventQueue<std::uint64_t> queue;
  HeapQueue<std::uint64_t> oracle;
  std::vector<std::pair<EventQueue<std::uint64_t>::Handle, HeapQueue<std::uint64_t>::Handle>>
      handles;
  Instant now = kEpoch;
  std::uint64_t state = 1;
  const auto draw = [&](std::uint64_t end) {
    state = state * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
    return (state >> 33) % end;
  };
  constexpr std::array<unsigned, 8> kScales{0, 3, 8, 16, 24, 32, 40, 54};
  for (std::uint64_t i = 0; i < 500'000; ++i) {
    const bool growing = (i / 50'000) % 2 == 0;
    const std::uint64_t what = draw(100);
    if (what < (growing ? 60U : 30U) || queue.empty()) {
      const unsigned scale = kScales[draw(kScales.size())];
      const Duration ahead(
          static_cast<std::int64_t>((draw(1U << 31) << 31 | draw(1U << 31)) >> (62 - scale)));
      handles.emplace_back(queue.push(now + ahead, i), oracle.push(now + ahead, i));
    } else if (what < 75) {
      const auto& [handle, its] = handles[draw(handles.size())];
      ASSERT_EQ(queue.cancel(handle), oracle.cancel(its)) << "operation " << i;
    } else if (what < 77) {
      ASSERT_EQ(queue.next_time(), oracle.next_time()) << "operation " << i;
    } else {
      const auto popped = queue.pop();
      const auto expected = oracle.pop();
      ASSERT_EQ(popped.at, expected.at) << "operation " << i;
      ASSERT_EQ(popped.payload, expected.payload) << "operation " << i;
      // The far events would soon leave no nearer future to push into.
      now = popped.at;
      if (now > kEpoch + Duration(std::int64_t{1} << 61)) {
        queue.clear();
        oracle.clear();
        handles.clear();
        now = kEpoch;
      }
    }
    ASSERT_EQ(queue.size(), oracle.size());
  }
  while (!queue.empty()) ASSERT_EQ(queue.pop().payload, oracle.pop().payload);
  EXPECT_TRUE(oracle.empty());
}

}  // namespace
}  // namespace proofload::sim
