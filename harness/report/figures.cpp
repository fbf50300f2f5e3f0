#include "harness/report/figures.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace proofload::report {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

template <class... Numbers>
std::string print(const char* format, Numbers... numbers) {
  std::array<char, 64> text{};
  const int length = std::snprintf(text.data(), text.size(), format, numbers...);
  return {text.data(), static_cast<std::size_t>(length)};
}

// The whole units in what is left, taken out of it.
template <class Unit, class Time>
long long take(Time& left) {
  const auto whole = std::chrono::duration_cast<Unit>(left);
  left -= whole;
  return static_cast<long long>(whole.count());
}

}  // namespace

std::string with_commas(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t i = text.size(); i > 3; i -= 3) text.insert(i - 3, 1, ',');
  return text;
}

std::string in_short(std::uint64_t number) {
  if (number < 10'000) return with_commas(number);
  const auto value = static_cast<double>(number);
  if (number < 1'000'000) return print("%.1f k", value / 1e3);
  if (number < 1'000'000'000) return print("%.1f M", value / 1e6);
  return print("%.1f G", value / 1e9);
}

std::string wall_text(WallTime time) {
  const auto whole_ms = std::chrono::round<milliseconds>(time);
  if (whole_ms < seconds(1)) return print("%lld ms", static_cast<long long>(whole_ms.count()));
  if (time < minutes(1)) return print("%.2f s", std::chrono::duration<double>(time).count());
  const long long whole = std::chrono::round<seconds>(time).count();
  return print("%lld min %02lld s", whole / 60, whole % 60);
}

std::string text_of_seconds(seconds time) {
  seconds left = time;
  const long long d = take<days>(left);
  const long long h = take<hours>(left);
  const long long m = take<minutes>(left);
  const long long s = take<seconds>(left);
  if (d > 0) return print("%lldd %02lldh", d, h);
  if (h > 0) return print("%lldh %02lldm", h, m);
  if (m > 0) return print("%lldm %02llds", m, s);
  return print("%lld s", s);
}

std::string counted(std::uint64_t number, std::string_view noun) {
  return with_commas(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

Clock::Clock(Instant last) {
  const auto whole = std::chrono::duration_cast<hours>(last.time_since_epoch()).count();
  if (whole > 0) hour_digits_ = std::max(2, static_cast<int>(std::to_string(whole).size()));
}

std::string Clock::text(Instant at) const {
  Duration left = at.time_since_epoch();
  std::string text;
  if (hour_digits_ > 0) text = print("%0*lld:", hour_digits_, take<hours>(left));
  const long long m = take<minutes>(left);
  const long long s = take<seconds>(left);
  return text + print("%02lld:%02lld.%03lld", m, s, take<milliseconds>(left));
}

std::string Clock::to_the_minute(Instant at) const {
  Duration left = at.time_since_epoch();
  const long long h = take<hours>(left);
  return print("%0*lld:%02lld", std::max(2, hour_digits_), h, take<minutes>(left));
}

}  // namespace proofload::report
