#include "contracts/x12/time_of_day.hpp"

#include <charconv>

namespace proofload::x12 {

std::optional<Duration> time_of_day(std::string_view text) {
  int digits = 0;
  if (text.size() < 4) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data(), text.data() + 4, digits);
  if (error != std::errc{} || end != text.data() + 4 || digits < 0) return std::nullopt;
  Duration time = std::chrono::hours(digits / 100) + std::chrono::minutes(digits % 100);
  int seconds = 0;
  if (text.size() >= 6) std::from_chars(text.data() + 4, text.data() + 6, seconds);
  return time + std::chrono::seconds(seconds);
}

}  // namespace proofload::x12
