#include "contracts/base/zone_table.hpp"

#include <array>

namespace proofload {
namespace {

constexpr int kHour = 60;
constexpr int kLast = -1;

constexpr DaylightRule kUnitedStates{{3, 2, 2 * kHour}, {11, 1, 2 * kHour}, SwitchClock::wall, kHour};
constexpr DaylightRule kEurope{{3, kLast, kHour}, {10, kLast, kHour}, SwitchClock::utc, kHour};
constexpr DaylightRule kAustralia{{10, 1, 2 * kHour}, {4, 1, 2 * kHour}, SwitchClock::standard, kHour};
constexpr DaylightRule kNewZealand{{9, kLast, 2 * kHour}, {4, 1, 2 * kHour}, SwitchClock::standard, kHour};

// The years are those of the last change of rule or offset.
constexpr std::array kRows = std::to_array<ZoneRow>({
    {"America/Anchorage", -9 * kHour, 2007, &kUnitedStates},
    {"America/Chicago", -6 * kHour, 2007, &kUnitedStates},
    {"America/Denver", -7 * kHour, 2007, &kUnitedStates},
    {"America/Los_Angeles", -8 * kHour, 2007, &kUnitedStates},
    {"America/Mexico_City", -6 * kHour, 2023, nullptr},
    {"America/New_York", -5 * kHour, 2007, &kUnitedStates},
    {"America/Phoenix", -7 * kHour, 1970, nullptr},
    {"America/Sao_Paulo", -3 * kHour, 2020, nullptr},
    {"America/Toronto", -5 * kHour, 2007, &kUnitedStates},
    {"Asia/Dubai", 4 * kHour, 1970, nullptr},
    {"Asia/Hong_Kong", 8 * kHour, 1980, nullptr},
    {"Asia/Kolkata", 5 * kHour + 30, 1970, nullptr},
    {"Asia/Shanghai", 8 * kHour, 1992, nullptr},
    {"Asia/Singapore", 8 * kHour, 1983, nullptr},
    {"Asia/Tokyo", 9 * kHour, 1970, nullptr},
    {"Australia/Brisbane", 10 * kHour, 1993, nullptr},
    {"Australia/Sydney", 10 * kHour, 2009, &kAustralia},
    {"Europe/Amsterdam", kHour, 1996, &kEurope},
    {"Europe/Berlin", kHour, 1996, &kEurope},
    {"Europe/London", 0, 1996, &kEurope},
    {"Europe/Madrid", kHour, 1996, &kEurope},
    {"Europe/Paris", kHour, 1996, &kEurope},
    {"Europe/Warsaw", kHour, 1996, &kEurope},
    {"Europe/Zurich", kHour, 1996, &kEurope},
    {"Pacific/Auckland", 12 * kHour, 2008, &kNewZealand},
    {"Pacific/Honolulu", -10 * kHour, 1970, nullptr},
    {"UTC", 0, 1970, nullptr},
});

}  // namespace

std::span<const ZoneRow> zone_rows() { return kRows; }

}  // namespace proofload
