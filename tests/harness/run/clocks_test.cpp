#include "harness/run/clocks.hpp"

#include <gtest/gtest.h>

namespace proofload::run {
namespace {

constexpr Instant kFrom = kEpoch + 10h;
constexpr Instant kUntil = kEpoch + 20h;

Clocks wrong_by(Duration by, Duration over = {}) {
  Clocks clocks;
  clocks.add({.what = sim::Window::What::skew, .instance = "wms", .peer = "", .from = kFrom, .until = kUntil, .by = by,
              .over = over});
  return clocks;
}

TEST(Clocks, ShowAWrongTimeFromTheBeginningToTheEnd) {
  const Clocks clocks = wrong_by(-7min);
  EXPECT_EQ(clocks.of("wms", kFrom - 1ns), kFrom - 1ns);
  EXPECT_EQ(clocks.of("wms", kFrom), kFrom - 7min);
  EXPECT_EQ(clocks.of("wms", kUntil), kUntil);
  EXPECT_EQ(clocks.of("erp", kFrom), kFrom);
}

TEST(Clocks, DriftBitByBit) {
  EXPECT_EQ(wrong_by(1h, 4h).of("wms", kFrom + 2h), kFrom + 2h + 30min);
}

TEST(Clocks, TheErrorIsTheMostInBetween) {
  const Clocks clocks = wrong_by(-1h, 4h);
  EXPECT_EQ(clocks.error(kEpoch, kFrom - 1h), 0h);
  EXPECT_EQ(clocks.error(kEpoch, kFrom + 2h), 30min);
  EXPECT_EQ(clocks.error(kEpoch, kUntil + 5h), 1h);
  EXPECT_EQ(clocks.error(kUntil, kUntil + 5h), 0h);
}

TEST(Clocks, TheErrorIsOfOneClock) {
  Clocks clocks = wrong_by(-1h);
  clocks.add({.what = sim::Window::What::skew, .instance = "erp", .peer = "", .from = kFrom, .until = kUntil, .by = 2h});
  EXPECT_EQ(clocks.error(kFrom, kUntil), 2h);
}

TEST(Clocks, AClockThatWasBehindWentBackAtItsBeginning) {
  const Clocks clocks = wrong_by(-1h);
  EXPECT_EQ(clocks.set_back(kFrom, kFrom + 1h), 1h);
  EXPECT_EQ(clocks.set_back(kFrom + 1h, kUntil + 1h), 0h);
}

TEST(Clocks, AClockThatWasAheadGoesBackAtItsEnd) {
  const Clocks clocks = wrong_by(1h);
  EXPECT_EQ(clocks.set_back(kFrom, kUntil - 1h), 0h);
  EXPECT_EQ(clocks.set_back(kFrom, kUntil), 1h);
  EXPECT_EQ(clocks.set_back(kUntil + 1ns, kUntil + 1h), 0h);
}

TEST(Clocks, ASlowClockGoesBackBitByBit) {
  EXPECT_EQ(wrong_by(-1h, 4h).set_back(kFrom + 1h + 1ns, kFrom + 2h), 15min);
}

}  // namespace
}  // namespace proofload::run
