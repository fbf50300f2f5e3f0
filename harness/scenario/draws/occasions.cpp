#include "harness/scenario/draws/occasions.hpp"

#include <algorithm>
#include <array>

#include "contracts/base/check.hpp"

namespace proofload::scenario {
namespace {

constexpr Duration kDay = 24h;
constexpr std::size_t kDaysMost = 3660;

// The clocks that the scenario goes by, each once.
std::vector<Zone> clocks_of(const Scenario& scenario) {
  std::vector<Zone> zones;
  const auto add = [&](Zone zone) {
    if (std::find(zones.begin(), zones.end(), zone) == zones.end()) zones.push_back(zone);
  };
  add(scenario.zone);
  for (const OrderStream& stream : scenario.streams) {
    add(scenario.find_partner(stream.partner)->agreement.of(stream.order_type, "").zone);
  }
  for (const BusinessCalendar& calendar : scenario.calendars) add(calendar.zone());
  add(Zone());
  return zones;
}

// Each local midnight within reach, by the day that begins.
template <class Take>
void each_midnight(const Scenario& scenario, Reach reach, const Take& take) {
  for (const Zone zone : clocks_of(scenario)) {
    Date date = zone.date(reach.from, scenario.epoch);
    for (std::size_t day = 0; day < kDaysMost; ++day, date = plus_days(date, 1)) {
      const Instant at = zone.instant(date, kMidnight, scenario.epoch);
      if (at >= reach.until) break;
      if (at >= reach.from) take(date, at);
    }
  }
}

std::vector<Instant> midnights(const Scenario& scenario, Reach reach) {
  std::vector<Instant> all;
  each_midnight(scenario, reach, [&](const Date&, Instant at) { all.push_back(at); });
  return all;
}

std::vector<Instant> month_ends(const Scenario& scenario, Reach reach) {
  std::vector<Instant> all;
  each_midnight(scenario, reach, [&](const Date& date, Instant at) {
    if (date.day == 1) all.push_back(at);
  });
  return all;
}

// The second at which the zone's clocks show another offset.
Instant change_between(Zone zone, CivilEpoch epoch, Instant before, Instant after) {
  const Duration old = zone.offset(before, epoch);
  while (after - before > 1s) {
    const Instant middle = before + std::chrono::floor<std::chrono::seconds>((after - before) / 2);
    (zone.offset(middle, epoch) == old ? before : after) = middle;
  }
  return after;
}

std::vector<Instant> clock_changes(const Scenario& scenario, Reach reach, bool forward) {
  std::vector<Instant> all;
  for (const Zone zone : clocks_of(scenario)) {
    for (Instant at = reach.from; at < reach.until; at += kDay) {
      const Instant next = std::min(at + kDay, reach.until);
      const Duration before = zone.offset(at, scenario.epoch);
      const Duration after = zone.offset(next, scenario.epoch);
      if (before != after && (after > before) == forward) {
        all.push_back(change_between(zone, scenario.epoch, at, next));
      }
    }
  }
  return all;
}

std::vector<Instant> gaps(const Scenario& scenario, Reach reach) { return clock_changes(scenario, reach, true); }
std::vector<Instant> folds(const Scenario& scenario, Reach reach) { return clock_changes(scenario, reach, false); }

// Where a calendar opens or closes: holidays and weekends begin and end there as well.
std::vector<Instant> openings(const Scenario& scenario, Reach reach) {
  std::vector<Instant> all;
  for (const BusinessCalendar& calendar : scenario.calendars) {
    if (calendar.is_always_open()) continue;
    bool open = calendar.is_open(reach.from);
    for (Instant at = reach.from; at < reach.until;) {
      const Instant next = open ? at + 1min : calendar.next_open(at);
      if (next >= reach.until) break;
      const bool is_open = calendar.is_open(next);
      if (is_open != open) all.push_back(next);
      open = is_open;
      at = next;
    }
  }
  return all;
}

std::vector<std::string> texts_in(const Setting& setting) {
  if (const auto* text = std::get_if<std::string>(&setting.value)) return {*text};
  if (const auto* texts = std::get_if<std::vector<std::string>>(&setting.value)) return *texts;
  return {};
}

const BusinessCalendar& calendar_of(const Scenario& scenario, const System& system) {
  const auto named = system.settings.find("calendar");
  if (named != system.settings.end()) {
    if (const auto* name = std::get_if<std::string>(&named->second.value)) {
      if (const BusinessCalendar* calendar = scenario.find_calendar(*name)) return *calendar;
    }
  }
  return *scenario.find_calendar("always_open");
}

void add_daily(const BusinessCalendar& calendar, const std::vector<TimeOfDay>& times, Reach reach,
               std::vector<Instant>& all) {
  if (times.empty()) return;
  Date date = calendar.local(reach.from).date;
  for (std::size_t day = 0; day < kDaysMost; ++day, date = plus_days(date, 1)) {
    if (calendar.instant(date, kMidnight) >= reach.until) return;
    for (const TimeOfDay time : times) {
      const Instant at = calendar.instant(date, time);
      if (at >= reach.from && at < reach.until) all.push_back(at);
    }
  }
}

// What the systems' settings say in times of day, under names with one of these words in it.
std::vector<Instant> by_settings(const Scenario& scenario, Reach reach, std::initializer_list<std::string_view> words) {
  std::vector<Instant> all;
  for (const System& system : scenario.world.systems) {
    for (const auto& [name, setting] : system.settings) {
      if (std::none_of(words.begin(), words.end(),
                       [&name = name](std::string_view word) { return name.find(word) != std::string::npos; })) {
        continue;
      }
      std::vector<TimeOfDay> times;
      for (const std::string& text : texts_in(setting)) {
        if (const auto time = parse_time_of_day(text)) times.push_back(*time);
      }
      add_daily(calendar_of(scenario, system), times, reach, all);
    }
  }
  return all;
}

std::vector<Instant> batch_windows(const Scenario& scenario, Reach reach) {
  return by_settings(scenario, reach, {"batch", "maintenance", "report", "month_end"});
}
std::vector<Instant> cut_offs(const Scenario& scenario, Reach reach) {
  return by_settings(scenario, reach, {"waves", "pickup", "cut_off"});
}

std::vector<Instant> mailbox_looks(const Scenario& scenario, Reach reach) {
  std::vector<Instant> all;
  for (const Partner& partner : scenario.partners) {
    add_daily(partner.mailbox.calendar, partner.mailbox.at, reach, all);
  }
  return all;
}

constexpr Occasion kOccasions[] = {
    {"batch", "an edge of a batch, maintenance or report window", batch_windows},
    {"cut_off", "a wave of a warehouse, or a carrier's pick-up", cut_offs},
    {"dst_fold", "clocks are set back: an hour comes twice", folds},
    {"dst_gap", "clocks are set forward: an hour is skipped", gaps},
    {"mailbox", "a partner looks into its mailbox", mailbox_looks},
    {"midnight", "a day begins on one of the clocks: the seller's, a partner's, a calendar's, UTC", midnights},
    {"month_end", "a month begins on one of them", month_ends},
    {"opening", "a calendar opens or closes, after a night, a weekend, a holiday", openings},
};

// In three of four cases the instant itself or a second from it.
Duration beside(const FieldChance& chance) {
  static constexpr Duration kClose[] = {Duration::zero(), -1s, 1s};
  static constexpr Duration kFar[] = {-1h, -1min, -1ms, 1ms, 1min, 1h};
  if (chance.below(4, "how close") < 3) return kClose[chance.below(std::size(kClose), "beside")];
  return kFar[chance.below(std::size(kFar), "beside")];
}

constexpr std::string_view kDayOccasions[] = {"dst_fold", "dst_gap", "leap_day", "month_end", "year_end"};

bool falls_on(const Scenario& scenario, std::string_view name, const Date& date) {
  if (name == "month_end") return date.day == 1;
  if (name == "year_end") return date.day == 1 && date.month == 1;
  if (name == "leap_day") return date.day == 29 && date.month == 2;
  for (const Zone zone : clocks_of(scenario)) {
    constexpr CivilEpoch kOrigin{0};
    const Duration before = zone.offset(zone.instant(date, kMidnight, kOrigin), kOrigin);
    const Duration after = zone.offset(zone.instant(plus_days(date, 1), kMidnight, kOrigin), kOrigin);
    if (before != after && (after > before) == (name == "dst_gap")) return true;
  }
  return false;
}

}  // namespace

std::span<const Occasion> all_occasions() { return kOccasions; }
std::span<const std::string_view> occasions_of_days() { return kDayOccasions; }

std::optional<Instant> near(const Scenario& scenario, std::span<const std::string_view> names, Reach reach,
                            const FieldChance& chance) {
  std::vector<std::vector<Instant>> met;
  for (const std::string_view name : names) {
    const auto occasion = std::find_if(std::begin(kOccasions), std::end(kOccasions),
                                       [&](const Occasion& each) { return each.name == name; });
    CHECK(occasion != std::end(kOccasions), "an occasion that the reader knows");
    std::vector<Instant> instants = occasion->instants(scenario, reach);
    if (!instants.empty()) met.push_back(std::move(instants));
  }
  if (met.empty()) return std::nullopt;
  // The rare kinds as often as the frequent ones.
  const std::vector<Instant>& kind = met[chance.below(met.size(), "occasion")];
  const Instant at = kind[chance.below(kind.size(), "which")] + beside(chance);
  return std::clamp(at, reach.from, reach.until);
}

std::vector<std::vector<Date>> eves_of(const Scenario& scenario, std::span<const std::string_view> names, const Date& first,
                                       const Date& last) {
  std::vector<std::vector<Date>> met;
  for (const std::string_view name : names) {
    std::vector<Date> days;
    for (Date date = first; date < last; date = plus_days(date, 1)) {
      if (falls_on(scenario, name, date)) days.push_back(plus_days(date, -1));
    }
    if (!days.empty()) met.push_back(std::move(days));
  }
  return met;
}

}  // namespace proofload::scenario
