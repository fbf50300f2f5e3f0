#include "contracts/json/schema/format.hpp"

#include <algorithm>

namespace proofload::json::schema {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "2026-01-31" against "dddd-dd-dd".
bool looks_like(std::string_view text, std::string_view picture) {
  return text.size() == picture.size() &&
         std::equal(text.begin(), text.end(), picture.begin(),
                    [](char c, char wanted) { return wanted == 'd' ? is_digit(c) : c == wanted; });
}

int number_at(std::string_view text, std::size_t at, std::size_t digits = 2) {
  int number = 0;
  for (const char c : text.substr(at, digits)) number = number * 10 + (c - '0');
  return number;
}

int days_of(int year, int month) {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool is_date(std::string_view text) {
  if (!looks_like(text, "dddd-dd-dd")) return false;
  const int month = number_at(text, 5);
  const int day = number_at(text, 8);
  return month >= 1 && month <= 12 && day >= 1 && day <= days_of(number_at(text, 0, 4), month);
}

bool is_time(std::string_view text) {
  if (!looks_like(text.substr(0, 8), "dd:dd:dd")) return false;
  const int hour = number_at(text, 0);
  const int minute = number_at(text, 3);
  const int second = number_at(text, 6);
  std::string_view rest = text.substr(8);
  if (rest.starts_with('.')) {
    const std::size_t end = std::min(rest.find_first_not_of("0123456789", 1), rest.size());
    if (end == 1) return false;
    rest.remove_prefix(end);
  }
  int ahead = 0;  // of UTC, in minutes
  if (rest != "Z" && rest != "z") {
    if (!looks_like(rest, "+dd:dd") && !looks_like(rest, "-dd:dd")) return false;
    if (number_at(rest, 1) > 23 || number_at(rest, 4) > 59) return false;
    ahead = (rest.front() == '-' ? -1 : 1) * (number_at(rest, 1) * 60 + number_at(rest, 4));
  }
  if (hour > 23 || minute > 59) return false;
  constexpr int kDay = 24 * 60;
  return second < 60 || (second == 60 && (hour * 60 + minute - ahead + kDay) % kDay == kDay - 1);
}

bool is_date_time(std::string_view text) {
  return text.size() > 11 && (text[10] == 'T' || text[10] == 't') && is_date(text.substr(0, 10)) &&
         is_time(text.substr(11));
}

}  // namespace

std::optional<Format> format_named(std::string_view name) {
  if (name == "date") return Format::date;
  if (name == "time") return Format::time;
  if (name == "date-time") return Format::date_time;
  return std::nullopt;
}

std::string_view format_example(Format format) {
  switch (format) {
    case Format::none:
      return "anything";
    case Format::date:
      return "a date such as 2026-01-31";
    case Format::time:
      return "a time such as 09:30:00Z";
    case Format::date_time:
      return "a date and time such as 2026-01-31T09:30:00Z";
  }
  return "";
}

bool has_format(Format format, std::string_view text) {
  switch (format) {
    case Format::none:
      return true;
    case Format::date:
      return is_date(text);
    case Format::time:
      return is_time(text);
    case Format::date_time:
      return is_date_time(text);
  }
  return true;
}

}  // namespace proofload::json::schema
