// harness/scenario/read/calendars_reader.hpp — business calendars, and whatever is told by a local clock.
//
// Errors   to the report: an unknown zone or calendar with the nearest, a date, weekday or time of day that is none, a
//          calendar without working days or hours.
#pragma once

#include <span>
#include <vector>

#include "contracts/base/business_calendar.hpp"
#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"

namespace proofload::scenario {

// Whose rule must be known at the epoch.
void read_zone(const Node* node, CivilEpoch epoch, Report& report, Zone& into);
void read_times_of_day(const Node* node, Report& report, std::vector<TimeOfDay>& into);

// Those of the node, and always_open; sorted by name. `zone`: of a calendar that names none.
std::vector<BusinessCalendar> read_calendars(const Node* node, Zone zone, CivilEpoch epoch, Report& report);

// nullptr, and told: there is none of that name.
const BusinessCalendar* calendar_named(std::span<const BusinessCalendar> calendars, const Node& name, Report& report);

}  // namespace proofload::scenario
