#include "contracts/base/business_calendar.hpp"

#include <gtest/gtest.h>

namespace proofload {
namespace {

constexpr CivilEpoch kStart{};  // Monday 2026-01-05T00:00Z

Instant utc(std::string_view text) { return parse_iso_instant(text, kStart).value(); }
std::string text(Instant at) { return iso_text(at, kStart); }

WorkingTimes office_hours() {
  return {.days = Weekdays{0b0011111}, .holidays = {{2026, 11, 26}}, .opens = {8 * 60}, .closes = {17 * 60}};
}

BusinessCalendar office() {
  return BusinessCalendar::make("office", find_zone("America/New_York").value(), kStart, office_hours()).value();
}

TEST(BusinessCalendar, TheDefaultNeverCloses) {
  const BusinessCalendar always;
  EXPECT_EQ(always.name(), "always_open");
  EXPECT_TRUE(always.is_open(kEpoch));
  EXPECT_EQ(always.add_open_time(kEpoch, 49h), kEpoch + 49h);
  EXPECT_TRUE(always.works_on({2026, 1, 4}));
}

TEST(BusinessCalendar, IsOpenFromTheFirstSecondOfItsHoursToTheLast) {
  EXPECT_FALSE(office().is_open(utc("2026-01-05T12:59:59Z")));
  EXPECT_TRUE(office().is_open(utc("2026-01-05T13:00:00Z")));
  EXPECT_TRUE(office().is_open(utc("2026-01-05T21:59:59Z")));
  EXPECT_FALSE(office().is_open(utc("2026-01-05T22:00:00Z")));
}

TEST(BusinessCalendar, OpensAgainAfterANightAWeekendAHoliday) {
  EXPECT_EQ(text(office().next_open(utc("2026-01-05T23:00:00Z"))), "2026-01-06T13:00:00Z");
  EXPECT_EQ(text(office().next_open(utc("2026-01-09T22:00:00Z"))), "2026-01-12T13:00:00Z");
  EXPECT_EQ(text(office().next_open(utc("2026-11-26T15:00:00Z"))), "2026-11-27T13:00:00Z");
  // Clocks went forward on that Sunday.
  EXPECT_EQ(text(office().next_open(utc("2026-03-06T22:00:00Z"))), "2026-03-09T12:00:00Z");
}

TEST(BusinessCalendar, CountsOpenTimeAlone) {
  EXPECT_EQ(text(office().add_open_time(utc("2026-01-05T14:00:00Z"), 2h)), "2026-01-05T16:00:00Z");
  EXPECT_EQ(text(office().add_open_time(utc("2026-01-05T21:00:00Z"), 2h)), "2026-01-06T14:00:00Z");
  EXPECT_EQ(text(office().add_open_time(utc("2026-01-05T02:00:00Z"), 9h)), "2026-01-05T22:00:00Z");
  EXPECT_EQ(text(office().add_open_time(utc("2026-11-25T21:00:00Z"), 10h)), "2026-11-27T22:00:00Z");
}

TEST(BusinessCalendar, CountsWorkingDays) {
  EXPECT_EQ(office().next_working_day({2026, 11, 25}), (Date{2026, 11, 27}));
  EXPECT_EQ(office().add_working_days({2026, 11, 25}, 2), (Date{2026, 11, 30}));
  EXPECT_EQ(office().add_working_days({2026, 11, 25}, 0), (Date{2026, 11, 25}));
}

TEST(BusinessCalendar, FindsTheNextOfSeveralTimesOfItsDays) {
  const std::vector<TimeOfDay> waves{{14 * 60}, {6 * 60}};
  EXPECT_EQ(text(office().next_at(utc("2026-01-05T10:00:00Z"), waves)), "2026-01-05T11:00:00Z");
  EXPECT_EQ(text(office().next_at(utc("2026-01-05T11:00:00Z"), waves)), "2026-01-05T11:00:00Z");
  EXPECT_EQ(text(office().next_at(utc("2026-01-05T11:00:01Z"), waves)), "2026-01-05T19:00:00Z");
  EXPECT_EQ(text(office().next_at(utc("2026-01-09T20:00:00Z"), waves)), "2026-01-12T11:00:00Z");
  EXPECT_EQ(text(office().next_at(utc("2026-01-10T12:00:00Z"), {kEndOfDay})), "2026-01-13T05:00:00Z");
}

// The hours of that Sunday are the hour that clocks skip.
TEST(BusinessCalendar, HoursThatNeverWereAreOver) {
  const auto calendar = BusinessCalendar::make("night", find_zone("America/New_York").value(), kStart,
                                               {.opens = {2 * 60}, .closes = {3 * 60}}).value();
  EXPECT_EQ(text(calendar.add_open_time(utc("2026-03-08T00:00:00Z"), 30min)), "2026-03-09T06:30:00Z");
}

TEST(BusinessCalendar, OneThatNeverOpensIsRefused) {
  const auto error = [](WorkingTimes times) {
    return BusinessCalendar::make("idle", Zone{}, kStart, std::move(times)).error().text;
  };
  EXPECT_EQ(error({.days = {}}), "the calendar 'idle' has no working days");
  EXPECT_EQ(error({.opens = {60}, .closes = {60}}), "the calendar 'idle' never opens: its hours run from 01:00 to 01:00");
}

TEST(BusinessCalendar, AWeekdayIsOneOfSeven) {
  EXPECT_EQ(parse_weekday("sun").value(), Weekday::sunday);
  EXPECT_EQ(parse_weekday("thr").error().hint, "did you mean 'thu'?");
}

}  // namespace
}  // namespace proofload
