#include "harness/run/parallel.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <thread>

#include "contracts/base/hash.hpp"

namespace proofload::run {
namespace {

// Work that takes a different time for each number, so that workers overtake each other.
std::uint64_t uneven(std::uint64_t i) {
  std::uint64_t value = i;
  for (std::uint64_t round = 0; round < 1 + mix(i) % 2'000; ++round) value = mix(value + round);
  return value;
}

std::vector<std::uint64_t> results_with(unsigned workers, std::uint64_t count) {
  std::vector<std::uint64_t> results;
  map_in_order<std::uint64_t>(count, {.workers = workers}, uneven, [&](std::uint64_t i, std::uint64_t value) {
    EXPECT_EQ(i, results.size());
    results.push_back(value);
    return true;
  });
  return results;
}

TEST(MapInOrder, AnyNumberOfWorkersDeliversTheSame) {
  const auto alone = results_with(1, 10'000);
  EXPECT_EQ(alone.size(), 10'000u);
  for (const unsigned workers : {2u, 3u, 8u}) EXPECT_EQ(results_with(workers, 10'000), alone);
}

TEST(MapInOrder, NothingToDoIsDone) { EXPECT_TRUE(results_with(4, 0).empty()); }

TEST(MapInOrder, StopsWhenToldTo) {
  std::uint64_t delivered = 0;
  const std::uint64_t count = map_in_order<int>(
      1'000'000, {.workers = 4}, [](std::uint64_t) { return 0; }, [&](std::uint64_t, int) { return ++delivered < 100; });
  EXPECT_EQ(count, 100u);
}

TEST(MapInOrder, WorkRunsAheadByTheWindowAtMost) {
  std::atomic<std::uint64_t> highest = 0;
  map_in_order<int>(
      3 * kWindow, {.workers = 2},
      [&](std::uint64_t i) {
        std::uint64_t seen = highest;
        while (i > seen && !highest.compare_exchange_weak(seen, i)) {}
        return 0;
      },
      [&](std::uint64_t i, int) {
        if (i == 0) std::this_thread::sleep_for(std::chrono::milliseconds(50));
        EXPECT_LE(highest.load(), i + kWindow);
        return true;
      });
}

TEST(MapInOrder, WhatWorkThrowsComesOutInItsTurn) {
  std::uint64_t delivered = 0;
  const auto work = [](std::uint64_t i) {
    if (i == 17) throw std::runtime_error("case 17");
    return 0;
  };
  const auto deliver = [&](std::uint64_t, int) {
    ++delivered;
    return true;
  };
  EXPECT_THROW(map_in_order<int>(1'000, {.workers = 4}, work, deliver), std::runtime_error);
  EXPECT_EQ(delivered, 17u);
}

TEST(MapInOrder, TicksWhileItWaits) {
  int ticks = 0;
  map_in_order<int>(
      1, {.workers = 1, .tick = [&] { ++ticks; }},
      [](std::uint64_t) {
        std::this_thread::sleep_for(std::chrono::milliseconds(350));
        return 0;
      },
      [](std::uint64_t, int) { return true; });
  EXPECT_GE(ticks, 2);
}

}  // namespace
}  // namespace proofload::run
