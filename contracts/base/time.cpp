#include "contracts/base/time.hpp"

#include <array>
#include <charconv>

namespace proofload {
namespace {

struct TimeUnit {
  std::string_view name;
  std::int64_t nanoseconds;
};

constexpr std::array<TimeUnit, 7> kUnits{{{"d", 86'400'000'000'000},
                                      {"h", 3'600'000'000'000},
                                      {"min", 60'000'000'000},
                                      {"s", 1'000'000'000},
                                      {"ms", 1'000'000},
                                      {"us", 1'000},
                                      {"ns", 1}}};

tl::unexpected<Error> no_duration(std::string_view text) {
  return fail("'" + std::string(text) +
              "' is no duration: write a whole number and a unit (d h min s ms us ns), such as "
              "\"40s\" or \"1h 30min\"");
}

tl::unexpected<Error> too_long(std::string_view text) {
  return fail("'" + std::string(text) + "' is longer than virtual time: 292 years");
}

}  // namespace

Result<Duration> parse_duration(std::string_view text) {
  std::int64_t total = 0;
  std::string_view rest = text;
  bool any = false;
  while (true) {
    while (rest.starts_with(' ')) rest.remove_prefix(1);
    if (rest.empty()) break;
    std::int64_t count = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), count);
    if (error == std::errc::result_out_of_range) return too_long(text);
    if (error != std::errc{}) return no_duration(text);
    if (rest.starts_with('-')) {
      return fail("'" + std::string(text) + "' is negative: time only goes forward");
    }
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    const std::string_view name = rest.substr(0, rest.find_first_of(" 0123456789"));
    const TimeUnit* unit = nullptr;
    for (const TimeUnit& candidate : kUnits) {
      if (candidate.name == name) unit = &candidate;
    }
    if (unit == nullptr) return no_duration(text);
    rest.remove_prefix(name.size());
    std::int64_t part = 0;
    if (__builtin_mul_overflow(count, unit->nanoseconds, &part) ||
        __builtin_add_overflow(total, part, &total)) {
      return too_long(text);
    }
    any = true;
  }
  if (!any) return no_duration(text);
  return Duration(total);
}

std::string format_duration(Duration duration) {
  std::int64_t left = duration.count();
  if (left == 0) return "0s";
  std::string out = left < 0 ? "-" : "";
  for (const TimeUnit& unit : kUnits) {
    const std::int64_t count = left / unit.nanoseconds;
    if (count == 0) continue;
    if (out.size() > (duration.count() < 0 ? 1u : 0u)) out += ' ';
    out += std::to_string(count < 0 ? -count : count);
    out += unit.name;
    left -= count * unit.nanoseconds;
  }
  return out;
}

std::string brief_duration(Duration duration) {
  constexpr int kUnitsShown = 3;
  std::string text = format_duration(duration);
  std::size_t end = 0;
  for (int i = 0; i < kUnitsShown && end != std::string::npos; ++i) end = text.find(' ', end + (i > 0 ? 1 : 0));
  if (end != std::string::npos) text.resize(end);
  return text;
}

}  // namespace proofload
