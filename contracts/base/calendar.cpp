#include "contracts/base/calendar.hpp"

#include <limits>
#include <optional>

namespace proofload {
namespace {

using SysDays = std::chrono::sys_days;
constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr std::int64_t kNanosecondsPerSecond = 1'000'000'000;
constexpr std::int64_t kLastSecond =
    std::numeric_limits<std::int64_t>::max() / kNanosecondsPerSecond;

std::int64_t floor_divide(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

std::int64_t unix_seconds(Instant at, CivilEpoch epoch) {
  return epoch.unix_seconds + floor_divide(at.time_since_epoch().count(), kNanosecondsPerSecond);
}

// Of at most four digits, and digits only.
std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

void append_padded(std::string& out, int value, std::size_t width) {
  const std::string text = std::to_string(value);
  out.append(width > text.size() ? width - text.size() : 0, '0');
  out += text;
}

std::int64_t days_of(const Date& date) {
  return SysDays(std::chrono::year(date.year) /
                 std::chrono::month(static_cast<unsigned>(date.month)) /
                 std::chrono::day(static_cast<unsigned>(date.day)))
      .time_since_epoch()
      .count();
}

// "YYYY-MM-DDThh:mm:ssZ" to Unix seconds.
Result<std::int64_t> parse_iso(std::string_view text) {
  const auto bad = [&] {
    return fail("'" + std::string(text) + "' is no time: write it as \"2026-01-05T09:30:00Z\"");
  };
  if (text.size() != 20 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' ||
      text[16] != ':' || text[19] != 'Z') {
    return bad();
  }
  const auto date = parse_date(std::string(text.substr(0, 4)) + std::string(text.substr(5, 2)) +
                               std::string(text.substr(8, 2)));
  const auto hour = digits(text.substr(11, 2));
  const auto minute = digits(text.substr(14, 2));
  const auto second = digits(text.substr(17, 2));
  if (!date || !hour || !minute || !second) return bad();
  if (*hour > 23 || *minute > 59 || *second > 59) return bad();
  return days_of(*date) * kSecondsPerDay + *hour * 3600 + *minute * 60 + *second;
}

// ".25" and what follows it; what is finer than a nanosecond is cut off. Nothing: a point without digits.
std::optional<std::chrono::nanoseconds> take_fraction(std::string_view& text) {
  if (!text.starts_with('.')) return std::chrono::nanoseconds(0);
  text.remove_prefix(1);
  const std::string_view digits = text.substr(0, text.find_first_not_of("0123456789"));
  text.remove_prefix(digits.size());
  if (digits.empty()) return std::nullopt;
  std::int64_t nanoseconds = 0;
  for (std::size_t i = 0; i < 9; ++i) nanoseconds = nanoseconds * 10 + (i < digits.size() ? digits[i] - '0' : 0);
  return std::chrono::nanoseconds(nanoseconds);
}

// Of "Z" or "+01:00", in seconds.
std::optional<std::int64_t> parse_offset(std::string_view text) {
  if (text == "Z") return 0;
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  const auto hours = digits(text.substr(1, 2));
  const auto minutes = digits(text.substr(4, 2));
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
  const std::int64_t seconds = *hours * 3600 + *minutes * 60;
  return text[0] == '-' ? -seconds : seconds;
}

Date date_of_day(std::int64_t days) {
  const std::chrono::year_month_day civil{SysDays(std::chrono::days(days))};
  return {static_cast<int>(civil.year()), static_cast<int>(static_cast<unsigned>(civil.month())),
          static_cast<int>(static_cast<unsigned>(civil.day()))};
}

}  // namespace

Weekday weekday_of(const Date& date) {
  constexpr std::int64_t kFirst = 3;  // 1970-01-01 was a Thursday
  const std::int64_t days = days_of(date) + kFirst;
  return static_cast<Weekday>(days - floor_divide(days, 7) * 7);
}

Date plus_days(const Date& date, int days) { return date_of_day(days_of(date) + days); }

Date date_of(Instant at, CivilEpoch epoch) {
  return date_of_day(floor_divide(unix_seconds(at, epoch), kSecondsPerDay));
}

Instant instant_of(const Date& date, CivilEpoch epoch) {
  const std::int64_t seconds = days_of(date) * kSecondsPerDay - epoch.unix_seconds;
  if (seconds > kLastSecond) return Instant::max();
  if (seconds < -kLastSecond) return Instant::min();
  return kEpoch + std::chrono::seconds(seconds);
}

int minute_of_day(Instant at, CivilEpoch epoch) {
  const std::int64_t seconds = unix_seconds(at, epoch);
  return static_cast<int>((seconds - floor_divide(seconds, kSecondsPerDay) * kSecondsPerDay) / 60);
}

Result<Date> parse_date(std::string_view ccyymmdd) {
  const auto bad = [&] { return fail("'" + std::string(ccyymmdd) + "' is no date CCYYMMDD"); };
  if (ccyymmdd.size() != 8) return bad();
  const auto year = digits(ccyymmdd.substr(0, 4));
  const auto month = digits(ccyymmdd.substr(4, 2));
  const auto day = digits(ccyymmdd.substr(6, 2));
  if (!year || !month || !day) return bad();
  const auto civil = std::chrono::year(*year) / std::chrono::month(static_cast<unsigned>(*month)) /
                     std::chrono::day(static_cast<unsigned>(*day));
  if (!civil.ok()) return bad();
  return Date{*year, *month, *day};
}

Result<Date> parse_iso_date(std::string_view text) {
  const bool has_form = text.size() == 10 && text[4] == '-' && text[7] == '-';
  const auto date = has_form ? parse_date(std::string(text.substr(0, 4)) + std::string(text.substr(5, 2)) +
                                          std::string(text.substr(8, 2)))
                             : Result<Date>(fail(""));
  if (date) return date;
  return fail("'" + std::string(text) + "' is no date: write it as \"2026-01-05\"");
}

Result<TimeOfDay> parse_time_of_day(std::string_view text) {
  const bool has_form = text.size() == 5 && text[2] == ':';
  const auto hour = has_form ? digits(text.substr(0, 2)) : std::nullopt;
  const auto minute = has_form ? digits(text.substr(3, 2)) : std::nullopt;
  if (hour && minute && *minute < 60) {
    const TimeOfDay time{*hour * 60 + *minute};
    if (time <= kEndOfDay) return time;
  }
  return fail("'" + std::string(text) + "' is no time of day: write it as \"06:00\", from \"00:00\" to \"24:00\"");
}

std::string to_text(TimeOfDay time) {
  std::string out;
  append_padded(out, time.minutes / 60, 2);
  out += ':';
  append_padded(out, time.minutes % 60, 2);
  return out;
}

std::string compact_text(const Date& date) {
  std::string out;
  append_padded(out, date.year, 4);
  append_padded(out, date.month, 2);
  append_padded(out, date.day, 2);
  return out;
}

std::string iso_text(const Date& date) {
  std::string out;
  append_padded(out, date.year, 4);
  out += '-';
  append_padded(out, date.month, 2);
  out += '-';
  append_padded(out, date.day, 2);
  return out;
}

std::string iso_text(Instant at, CivilEpoch epoch) {
  const std::int64_t seconds = unix_seconds(at, epoch);
  const auto of_day =
      static_cast<int>(seconds - floor_divide(seconds, kSecondsPerDay) * kSecondsPerDay);
  std::string out = iso_text(date_of(at, epoch));
  out += 'T';
  append_padded(out, of_day / 3600, 2);
  out += ':';
  append_padded(out, of_day / 60 % 60, 2);
  out += ':';
  append_padded(out, of_day % 60, 2);
  out += 'Z';
  return out;
}

Result<Instant> parse_iso_instant(std::string_view text, CivilEpoch epoch) {
  constexpr std::size_t kWholeSeconds = 19;  // 2026-01-05T09:30:00
  const auto bad = [&] {
    return fail("'" + std::string(text) + "' is no time: write it as \"2026-01-05T09:30:00Z\"");
  };
  if (text.size() <= kWholeSeconds) return bad();
  const auto unix = parse_iso(std::string(text.substr(0, kWholeSeconds)) + "Z");
  std::string_view rest = text.substr(kWholeSeconds);
  const auto fraction = take_fraction(rest);
  const auto offset = parse_offset(rest);
  if (!unix || !fraction || !offset) return bad();
  const std::int64_t seconds = *unix - *offset - epoch.unix_seconds;
  if (seconds >= kLastSecond || seconds < -kLastSecond) {
    return fail("'" + std::string(text) + "' is beyond virtual time: 292 years from the epoch");
  }
  return kEpoch + std::chrono::seconds(seconds) + *fraction;
}

Result<CivilEpoch> parse_epoch(std::string_view iso) {
  return parse_iso(iso).map([](std::int64_t seconds) { return CivilEpoch{seconds}; });
}

}  // namespace proofload
