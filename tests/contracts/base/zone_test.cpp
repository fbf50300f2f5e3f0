#include "contracts/base/zone.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace proofload {
namespace {

Zone zone(std::string_view name) { return find_zone(name).value(); }

Instant utc(std::string_view text) { return parse_iso_instant(text, CivilEpoch{}).value(); }

std::string shown(std::string_view name, std::string_view text) {
  return iso_text(zone(name).local(utc(text), CivilEpoch{}));
}

std::string meant(std::string_view name, std::string_view local) {
  return iso_text(zone(name).instant(parse_local(local).value(), CivilEpoch{}), CivilEpoch{});
}

struct Change {
  const char* zone;
  const char* first;  // the second in which the new offset holds
  int before;
  int after;  // minutes from UTC
};

// The days on which clocks change, 2025 to 2027.
constexpr Change kChanges[] = {
    {"America/New_York", "2025-03-09T07:00:00Z", -300, -240}, {"America/New_York", "2025-11-02T06:00:00Z", -240, -300},
    {"America/New_York", "2026-03-08T07:00:00Z", -300, -240}, {"America/New_York", "2026-11-01T06:00:00Z", -240, -300},
    {"America/New_York", "2027-03-14T07:00:00Z", -300, -240}, {"America/New_York", "2027-11-07T06:00:00Z", -240, -300},
    {"Europe/Berlin", "2025-03-30T01:00:00Z", 60, 120},       {"Europe/Berlin", "2025-10-26T01:00:00Z", 120, 60},
    {"Europe/Berlin", "2026-03-29T01:00:00Z", 60, 120},       {"Europe/Berlin", "2026-10-25T01:00:00Z", 120, 60},
    {"Europe/Berlin", "2027-03-28T01:00:00Z", 60, 120},       {"Europe/Berlin", "2027-10-31T01:00:00Z", 120, 60},
    {"Europe/London", "2025-03-30T01:00:00Z", 0, 60},         {"Europe/London", "2025-10-26T01:00:00Z", 60, 0},
    {"Europe/London", "2026-03-29T01:00:00Z", 0, 60},         {"Europe/London", "2026-10-25T01:00:00Z", 60, 0},
    {"Europe/London", "2027-03-28T01:00:00Z", 0, 60},         {"Europe/London", "2027-10-31T01:00:00Z", 60, 0},
    {"Australia/Sydney", "2025-04-05T16:00:00Z", 660, 600},   {"Australia/Sydney", "2025-10-04T16:00:00Z", 600, 660},
    {"Australia/Sydney", "2026-04-04T16:00:00Z", 660, 600},   {"Australia/Sydney", "2026-10-03T16:00:00Z", 600, 660},
    {"Australia/Sydney", "2027-04-03T16:00:00Z", 660, 600},   {"Australia/Sydney", "2027-10-02T16:00:00Z", 600, 660},
};

TEST(Zone, ChangesItsOffsetToTheSecondOnTheDaysOfItsRule) {
  for (const Change& change : kChanges) {
    const Instant first = utc(change.first);
    EXPECT_EQ(zone(change.zone).offset(first - 1ns, CivilEpoch{}), std::chrono::minutes(change.before)) << change.first;
    EXPECT_EQ(zone(change.zone).offset(first, CivilEpoch{}), std::chrono::minutes(change.after)) << change.first;
  }
}

TEST(Zone, WithoutChangesKeepsItsOffset) {
  EXPECT_EQ(shown("Asia/Kolkata", "2026-07-01T00:00:00Z"), "2026-07-01T05:30");
  EXPECT_EQ(shown("America/Phoenix", "2026-07-01T00:00:00Z"), "2026-06-30T17:00");
  EXPECT_EQ(shown("UTC", "2026-07-01T00:00:00Z"), "2026-07-01T00:00");
  EXPECT_EQ(Zone{}.name(), "UTC");
}

TEST(Zone, ATimeThatClocksSkipIsTheMomentThatTheOldOffsetGives) {
  EXPECT_EQ(meant("America/New_York", "2026-03-08T01:59"), "2026-03-08T06:59:00Z");
  EXPECT_EQ(meant("America/New_York", "2026-03-08T02:30"), "2026-03-08T07:30:00Z");
  EXPECT_EQ(shown("America/New_York", "2026-03-08T07:30:00Z"), "2026-03-08T03:30");
  EXPECT_EQ(meant("America/New_York", "2026-03-08T03:00"), "2026-03-08T07:00:00Z");
}

TEST(Zone, ATimeThatComesTwiceIsTheFirst) {
  EXPECT_EQ(meant("America/New_York", "2026-11-01T01:30"), "2026-11-01T05:30:00Z");
  EXPECT_EQ(shown("America/New_York", "2026-11-01T06:30:00Z"), "2026-11-01T01:30");
  EXPECT_EQ(meant("America/New_York", "2026-11-01T02:00"), "2026-11-01T07:00:00Z");
  EXPECT_EQ(meant("Australia/Sydney", "2026-04-05T02:30"), "2026-04-04T15:30:00Z");
}

TEST(Zone, AnUnknownOneIsAnsweredWithTheNearest) {
  EXPECT_EQ(find_zone("America/NewYork").error().hint, "did you mean 'America/New_York'?");
  EXPECT_EQ(find_zone("Berlin").error().hint, "did you mean 'Europe/Berlin'?");
  EXPECT_EQ(find_zone("Mars/Base").error().text, "unknown time zone 'Mars/Base'");
  EXPECT_TRUE(std::is_sorted(zone_names().begin(), zone_names().end()));
}

TEST(Zone, AnEpochIsToldOnItsClocksOrInUtc) {
  const auto text = [](std::string_view epoch) { return iso_text(kEpoch, parse_epoch(epoch, zone("America/New_York")).value()); };
  EXPECT_EQ(text("2026-03-07T00:00"), "2026-03-07T05:00:00Z");
  EXPECT_EQ(text("2026-07-07T00:00"), "2026-07-07T04:00:00Z");
  EXPECT_EQ(text("2026-07-07T00:00:00Z"), "2026-07-07T00:00:00Z");
}

TEST(Zone, AnEpochThatCannotBeIsRefused) {
  const auto error = [](std::string_view epoch) { return parse_epoch(epoch, zone("America/New_York")).error().text; };
  EXPECT_EQ(error("2026-03-08T02:30"), "the clocks of America/New_York skip '2026-03-08T02:30'");
  EXPECT_EQ(error("2006-03-08T02:30"),
            "the rule of America/New_York is known from 2007 on, and the run starts in 2006");
  EXPECT_EQ(error("1999-01-01T00:00:00Z"),
            "the rule of America/New_York is known from 2007 on, and the run starts in 1998");
  for (const char* wrong : {"", "2026-03-08", "2026-03-08 02:30", "2026-02-30T00:00", "2026-03-08T24:00", "9999-01-01T00:00"}) {
    EXPECT_FALSE(parse_epoch(wrong, Zone{}).has_value()) << wrong;
  }
}

TEST(Zone, ALocalTimeReadsAsDocumentsHaveIt) {
  const LocalTime local = parse_local("2026-03-08T09:05").value();
  EXPECT_EQ(clock_text(local), "0905");
  EXPECT_EQ(iso_text(local), "2026-03-08T09:05");
}

}  // namespace
}  // namespace proofload
