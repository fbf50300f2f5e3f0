// contracts/base/zone.hpp — what clocks on the walls of the world show.
//
// What     A zone has an offset from UTC and, where clocks are changed, the rule by which they are: pinned data of
//          ours, never the host's. A year of rules that a zone has since changed is not known.
// Shape    A Zone is a row of the table; the default one is UTC. A local time that a change of clocks skips means
//          the moment that its offset before the change gives (02:30 is 03:30); one that comes twice means the first.
// Source   the published rules, under the names of the IANA time zone database: 15 U.S.C. 260a (New York to Anchorage),
//          Directive 2000/84/EC (Europe), Standard Time Act 1987 (NSW), Time Act 1974 (NZ).
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "contracts/base/calendar.hpp"

namespace proofload {

struct LocalTime {
  Date date;
  int second_of_day = 0;
  friend auto operator<=>(const LocalTime&, const LocalTime&) = default;
};

struct ZoneRow;

class Zone {
 public:
  Zone();  // UTC

  std::string_view name() const;
  int known_since() const;  // the first year of its rule

  Duration offset(Instant at, CivilEpoch epoch) const;
  LocalTime local(Instant at, CivilEpoch epoch) const;
  Instant instant(const LocalTime& local, CivilEpoch epoch) const;

  Date date(Instant at, CivilEpoch epoch) const { return local(at, epoch).date; }
  Instant instant(const Date& date, TimeOfDay time, CivilEpoch epoch) const {
    return instant(LocalTime{date, time.minutes * 60}, epoch);
  }

  friend bool operator==(Zone a, Zone b) { return a.row_ == b.row_; }

 private:
  friend Result<Zone> find_zone(std::string_view name);
  explicit Zone(const ZoneRow* row) : row_(row) {}

  const ZoneRow* row_;
};

// Error: no such zone, with the nearest.
Result<Zone> find_zone(std::string_view name);
std::span<const std::string_view> zone_names();  // sorted

std::string clock_text(const LocalTime& local);  // "0930" (X12 element 337)
std::string iso_text(const LocalTime& local);    // "2026-03-08T09:30"
// "2026-03-08T09:30". Errors: another form, a date or time that does not exist.
Result<LocalTime> parse_local(std::string_view text);

// Error: the epoch lies before the rule of the zone.
Result<void> known_at(Zone zone, CivilEpoch epoch);

// The moment at which a run starts: "2026-01-05T00:00" on the zone's clocks, or with seconds and Z in UTC.
// Errors: another form, a time that the zone's clocks skip, a year before the zone's rule.
Result<CivilEpoch> parse_epoch(std::string_view text, Zone zone);

}  // namespace proofload
