#include "contracts/base/zone.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "contracts/base/check.hpp"
#include "contracts/base/suggest.hpp"
#include "contracts/base/zone_table.hpp"

namespace proofload {
namespace {

constexpr CivilEpoch kUnixEpoch{0};
constexpr int kLastYear = 2200;  // of an epoch, so that virtual time reaches it from 1970

Instant plus_minutes(Instant at, int minutes) { return at + std::chrono::minutes(minutes); }

Date sunday_of(int year, const Switch& change) {
  const auto sunday_from = [](const Date& date) {
    return plus_days(date, static_cast<int>(Weekday::sunday) - static_cast<int>(weekday_of(date)));
  };
  if (change.nth_sunday > 0) return plus_days(sunday_from({year, change.month, 1}), 7 * (change.nth_sunday - 1));
  const Date next_month = change.month == 12 ? Date{year + 1, 1, 1} : Date{year, change.month + 1, 1};
  return plus_days(sunday_from(next_month), -7);
}

// Minutes that the switch's clock is ahead of UTC.
int ahead(const ZoneRow& row, bool is_saving) {
  switch (row.rule->clock) {
    case SwitchClock::wall: return row.standard + (is_saving ? row.rule->saving : 0);
    case SwitchClock::standard: return row.standard;
    case SwitchClock::utc: return 0;
  }
  return 0;
}

Instant switched_at(const ZoneRow& row, int year, const Switch& change, bool was_saving, CivilEpoch epoch) {
  return plus_minutes(instant_of(sunday_of(year, change), epoch), change.at - ahead(row, was_saving));
}

int offset_minutes(const ZoneRow& row, Instant at, CivilEpoch epoch) {
  if (row.rule == nullptr) return row.standard;
  const int year = date_of(plus_minutes(at, row.standard), epoch).year;
  const Instant forward = switched_at(row, year, row.rule->forward, false, epoch);
  const Instant back = switched_at(row, year, row.rule->back, true, epoch);
  const bool saves = forward < back ? at >= forward && at < back : at >= forward || at < back;
  return row.standard + (saves ? row.rule->saving : 0);
}

const ZoneRow* row_named(std::string_view name) {
  const auto rows = zone_rows();
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const ZoneRow& row) { return row.name == name; });
  return found == rows.end() ? nullptr : &*found;
}

}  // namespace

Zone::Zone() {
  static const ZoneRow* const utc = row_named("UTC");
  row_ = utc;
}

std::string_view Zone::name() const { return row_->name; }

int Zone::known_since() const { return row_->since; }

Duration Zone::offset(Instant at, CivilEpoch epoch) const {
  return std::chrono::minutes(offset_minutes(*row_, at, epoch));
}

LocalTime Zone::local(Instant at, CivilEpoch epoch) const {
  const Instant shown = at + offset(at, epoch);
  const Date date = date_of(shown, epoch);
  const auto since_midnight = std::chrono::floor<std::chrono::seconds>(shown - instant_of(date, epoch));
  return {date, static_cast<int>(since_midnight.count())};
}

// Of the two offsets around a change, the one before it holds in the gap, and gives the first of what comes twice.
Instant Zone::instant(const LocalTime& local, CivilEpoch epoch) const {
  const Instant shown = instant_of(local.date, epoch) + std::chrono::seconds(local.second_of_day);
  const Instant early = shown - offset(shown - std::chrono::hours(24), epoch);
  if (this->local(early, epoch) == local) return early;
  const Instant late = shown - offset(shown + std::chrono::hours(24), epoch);
  return this->local(late, epoch) == local ? late : early;
}

Result<Zone> find_zone(std::string_view name) {
  if (const ZoneRow* row = row_named(name)) return Zone(row);
  return fail(Error{.text = "unknown time zone '" + std::string(name) + "'",
                    .place = {},
                    .hint = did_you_mean_name(name, zone_names())});
}

std::span<const std::string_view> zone_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> all;
    for (const ZoneRow& row : zone_rows()) all.push_back(row.name);
    return all;
  }();
  return names;
}

std::string clock_text(const LocalTime& local) {
  std::string text = to_text(TimeOfDay{local.second_of_day / 60});
  text.erase(2, 1);
  return text;
}

std::string iso_text(const LocalTime& local) {
  return iso_text(local.date) + "T" + to_text(TimeOfDay{local.second_of_day / 60});
}

Result<LocalTime> parse_local(std::string_view text) {
  const bool has_form = text.size() == 16 && text[10] == 'T';
  const auto date = has_form ? parse_iso_date(text.substr(0, 10)) : Result<Date>(fail(""));
  const auto time = has_form ? parse_time_of_day(text.substr(11)) : Result<TimeOfDay>(fail(""));
  if (date && time && *time < kEndOfDay) return LocalTime{*date, time->minutes * 60};
  return fail("'" + std::string(text) + "' is no local time: write it as \"2026-01-05T09:30\"");
}

Result<void> known_at(Zone zone, CivilEpoch epoch) {
  if (zone.date(kEpoch, epoch).year >= zone.known_since()) return {};
  return fail("the rule of " + std::string(zone.name()) + " is known from " + std::to_string(zone.known_since()) +
              " on, and the run starts in " + std::to_string(zone.date(kEpoch, epoch).year));
}

Result<CivilEpoch> parse_epoch(std::string_view text, Zone zone) {
  const auto known = [&](CivilEpoch epoch) { return known_at(zone, epoch).map([&] { return epoch; }); };
  if (text.ends_with('Z')) return parse_epoch(text).and_then(known);
  const auto local = parse_local(text);
  if (!local) return fail("'" + std::string(text) + "' is no time: write it as \"2026-01-05T09:30\" in the "
                          "scenario's zone, or as \"2026-01-05T09:30:00Z\"");
  if (local->date.year > kLastYear) return fail("'" + std::string(text) + "' is beyond " + std::to_string(kLastYear));
  const Instant at = zone.instant(*local, kUnixEpoch);
  if (zone.local(at, kUnixEpoch) != *local) {
    return fail("the clocks of " + std::string(zone.name()) + " skip '" + std::string(text) + "'");
  }
  return known({std::chrono::floor<std::chrono::seconds>(at.time_since_epoch()).count()});
}

}  // namespace proofload
