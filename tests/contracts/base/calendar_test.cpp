#include "contracts/base/calendar.hpp"

#include <gtest/gtest.h>

namespace proofload {
namespace {

TEST(Calendar, TheDefaultEpochIsAMondayAtMidnight) {
  EXPECT_EQ(iso_text(kEpoch, CivilEpoch{}), "2026-01-05T00:00:00Z");
  EXPECT_EQ(minute_of_day(kEpoch, CivilEpoch{}), 0);
}

TEST(Calendar, InstantsBeforeTheEpochFallOnTheDayBefore) {
  EXPECT_EQ(iso_text(kEpoch - 1ns, CivilEpoch{}), "2026-01-04T23:59:59Z");
  EXPECT_EQ(minute_of_day(kEpoch - 1ns, CivilEpoch{}), 24 * 60 - 1);
}

TEST(Calendar, ALeapDayExistsInALeapYearOnly) {
  EXPECT_TRUE(parse_date("20280229").has_value());
  EXPECT_FALSE(parse_date("20270229").has_value());
  EXPECT_FALSE(parse_date("21000229").has_value());
}

TEST(Calendar, DatesAreEightDigitsAndNothingElse) {
  for (const char* text :
       {"", "2026010", "202601055", "2026-1-5", "2026010x", "+2026105", "20261301"}) {
    EXPECT_FALSE(parse_date(text).has_value()) << text;
  }
}

TEST(Calendar, TimesThatDoNotExistAreRefused) {
  for (const char* text : {"2026-01-05T24:00:00Z", "2026-01-05T09:60:00Z", "2026-01-05T-0:30:00Z",
                           "2026-02-30T09:30:00Z", "2026-01-05 09:30:00Z", "2026-01-05T09:30:00"}) {
    EXPECT_FALSE(parse_epoch(text).has_value()) << text;
  }
}

TEST(Calendar, ForEverIsTheLastInstantNotAnOverflow) {
  EXPECT_EQ(instant_of(Date{9999, 12, 31}, CivilEpoch{}), kNever);
  EXPECT_EQ(instant_of(Date{1, 1, 1}, CivilEpoch{}), Instant::min());
  EXPECT_FALSE(parse_iso_instant("9999-12-31T00:00:00Z", CivilEpoch{}).has_value());
}

TEST(Calendar, AnInstantIsReadInEachFormThatRfc3339Has) {
  const Instant at = parse_iso_instant("2026-01-05T09:30:00Z", CivilEpoch{}).value();
  EXPECT_EQ(parse_iso_instant("2026-01-05T10:30:00+01:00", CivilEpoch{}).value(), at);
  EXPECT_EQ(parse_iso_instant("2026-01-04T23:00:00.000-10:30", CivilEpoch{}).value(), at);
  EXPECT_EQ(parse_iso_instant("2026-01-05T09:30:00.25Z", CivilEpoch{}).value(), at + 250ms);
  EXPECT_EQ(parse_iso_instant("2026-01-05T09:30:00.1234567891Z", CivilEpoch{}).value(), at + 123'456'789ns);
  for (const char* wrong : {"2026-01-05T09:30:00", "2026-01-05T09:30:00.Z", "2026-01-05T09:30:00+1:00", "2026-01-05T09:30Z",
                            "2026-01-05T09:30:00+24:00", "2026-01-05T09:30:00Zulu"}) {
    EXPECT_FALSE(parse_iso_instant(wrong, CivilEpoch{}).has_value()) << wrong;
  }
}

TEST(Calendar, ReadsADayAsItIsWrittenInFiles) {
  EXPECT_EQ(*parse_iso_date("2026-02-28"), (Date{2026, 2, 28}));
  for (const char* wrong : {"2026-02-30", "20260228", "2026-2-28", "2026-02-28T00"}) {
    EXPECT_FALSE(parse_iso_date(wrong).has_value()) << wrong;
  }
}

}  // namespace
}  // namespace proofload
