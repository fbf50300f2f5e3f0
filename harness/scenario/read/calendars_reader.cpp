#include "harness/scenario/read/calendars_reader.hpp"

#include <algorithm>

#include "harness/scenario/read/values.hpp"

namespace proofload::scenario {
namespace {

void read_hours(const Node* node, Report& report, WorkingTimes& times) {
  if (node == nullptr) return;
  std::vector<TimeOfDay> hours;
  read_times_of_day(node, report, hours);
  if (hours.size() != 2) return;  // the schema, or a time that is none, has told
  times.opens = hours[0];
  times.closes = hours[1];
}

WorkingTimes read_times(const Node& node, Report& report) {
  WorkingTimes times;
  if (const Node* days = node.find("working_days")) {
    Weekdays said;
    for (const Node* word : texts_of(days)) {
      if (const auto day = parse_weekday(word->text)) said.set(static_cast<std::size_t>(*day));
    }
    if (said.any() || days->elements.empty()) times.days = said;  // of wrong words, the schema has told
  }
  for (const Node* text : texts_of(node.find("holidays"))) {
    if (const auto date = parse_iso_date(text->text)) {
      times.holidays.push_back(*date);
    } else {
      report.add(date.error(), text->spot);
    }
  }
  std::sort(times.holidays.begin(), times.holidays.end());
  read_hours(node.find("hours"), report, times);
  return times;
}

}  // namespace

void read_zone(const Node* node, CivilEpoch epoch, Report& report, Zone& into) {
  if (node == nullptr || !node->as_text()) return;
  const auto zone = find_zone(node->text);
  if (!zone) return report.add(zone.error(), node->spot);
  if (const auto known = known_at(*zone, epoch); !known) return report.add(known.error(), node->spot);
  into = *zone;
}

void read_times_of_day(const Node* node, Report& report, std::vector<TimeOfDay>& into) {
  for (const Node* text : texts_of(node)) {
    if (const auto time = parse_time_of_day(text->text)) {
      into.push_back(*time);
    } else {
      report.add(time.error(), text->spot);
    }
  }
}

std::vector<BusinessCalendar> read_calendars(const Node* node, Zone zone, CivilEpoch epoch, Report& report) {
  std::vector<BusinessCalendar> calendars{BusinessCalendar::always_open(zone, epoch)};
  if (node == nullptr) return calendars;
  for (const Member& member : node->members) {
    if (!member.value.is_object()) continue;
    if (member.key == calendars.front().name()) {
      report.add(member.key_spot, "'" + member.key + "' is there already, and never closes", "give it another name");
      continue;
    }
    Zone own = zone;
    read_zone(member.value.find("zone"), epoch, report, own);
    auto calendar = BusinessCalendar::make(member.key, own, epoch, read_times(member.value, report));
    if (calendar) {
      calendars.push_back(*std::move(calendar));
    } else {
      const Node* hours = member.value.find("hours");
      const Node* days = member.value.find("working_days");
      const bool is_idle = days != nullptr && texts_of(days).empty();
      report.add(calendar.error(), is_idle ? days->spot : hours != nullptr ? hours->spot : member.key_spot);
    }
  }
  std::sort(calendars.begin(), calendars.end(),
            [](const BusinessCalendar& a, const BusinessCalendar& b) { return a.name() < b.name(); });
  return calendars;
}

const BusinessCalendar* calendar_named(std::span<const BusinessCalendar> calendars, const Node& name, Report& report) {
  std::vector<std::string_view> names;
  for (const BusinessCalendar& calendar : calendars) {
    if (calendar.name() == name.text) return &calendar;
    names.push_back(calendar.name());
  }
  report.unknown(name.spot, "unknown calendar '" + name.text + "'", name.text, names);
  return nullptr;
}

}  // namespace proofload::scenario
