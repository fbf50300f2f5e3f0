#include "mocks/common/window.hpp"

#include <gtest/gtest.h>

#include "mocks/common/objection.hpp"

namespace proofload::mocks {
namespace {

constexpr CivilEpoch kStart{};

Instant utc(std::string_view text) { return parse_iso_instant(text, kStart).value(); }

std::string end(const Window& window, std::string_view at) {
  const auto calendar = BusinessCalendar::always_open(find_zone("America/New_York").value(), kStart);
  const auto found = end_of(window, calendar, utc(at));
  return found ? iso_text(*found, kStart) : "open";
}

TEST(Window, OfANightEndsOnTheNextMorning) {
  const Window night{.from = {22 * 60}, .to = {4 * 60}};
  EXPECT_EQ(end(night, "2026-01-06T02:59:59Z"), "open");
  EXPECT_EQ(end(night, "2026-01-06T03:00:00Z"), "2026-01-06T09:00:00Z");
  EXPECT_EQ(end(night, "2026-01-06T08:59:59Z"), "2026-01-06T09:00:00Z");
  EXPECT_EQ(end(night, "2026-01-06T09:00:00Z"), "open");
}

TEST(Window, IsAnHourShorterInTheNightInWhichClocksGoForward) {
  const Window night{.from = {22 * 60}, .to = {4 * 60}};
  EXPECT_EQ(end(night, "2026-03-08T03:00:00Z"), "2026-03-08T08:00:00Z");
}

TEST(Window, BelongsToTheDayOnWhichItBegins) {
  const Window saturday{.days = Weekdays{0b0100000}, .from = {18 * 60}, .to = {6 * 60}};
  EXPECT_EQ(end(saturday, "2026-01-11T01:00:00Z"), "2026-01-11T11:00:00Z");
  EXPECT_EQ(end(saturday, "2026-01-12T01:00:00Z"), "open");
}

TEST(Window, ThatAdjoinsAnotherEndsWithIt) {
  const Window weekend{.days = Weekdays{0b1100000}, .from = kMidnight, .to = kEndOfDay};
  EXPECT_EQ(end(weekend, "2026-01-10T12:00:00Z"), "2026-01-12T05:00:00Z");
}

TEST(Window, OneThatIsNoneOrNeverEndsIsObjectedTo) {
  const auto said = [](Window window) { return objection("maintenance", window).value_or(""); };
  EXPECT_EQ(said({.days = {}, .from = {60}, .to = {120}}), "'maintenance' must have days, or leave them out for every day");
  EXPECT_EQ(said({.from = {60}, .to = {60}}), "'maintenance' must not end when it begins");
  EXPECT_EQ(said({.from = kEndOfDay, .to = {60}}), "'maintenance' must begin before 24:00");
  EXPECT_EQ(said({.to = kEndOfDay}), "'maintenance' never closes: it lasts all day, every day");
  EXPECT_EQ(said({.from = {60}, .to = {120}}), "");
  EXPECT_EQ(objection("maintenance", std::nullopt), std::nullopt);
}

}  // namespace
}  // namespace proofload::mocks
