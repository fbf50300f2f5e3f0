#include "mocks/common/objection.hpp"

namespace proofload::mocks {

Objection objection(std::string_view name, const std::optional<Window>& window) {
  if (!window) return std::nullopt;
  const std::string quoted = "'" + std::string(name) + "'";
  if (window->days.none()) return quoted + " must have days, or leave them out for every day";
  if (window->from == window->to) return quoted + " must not end when it begins";
  if (window->from == kEndOfDay) return quoted + " must begin before 24:00";
  const bool fills_days = window->from == kMidnight && window->to == kEndOfDay;
  if (fills_days && window->days.all()) return quoted + " never closes: it lasts all day, every day";
  return std::nullopt;
}

Objection objection(const RequestRules& rules) {
  if (rules.window <= Duration::zero()) return "'window' must be longer than nothing";
  if (rules.requests_per_window < 0) return "'requests_per_window' must not be negative";
  if (rules.concurrent_requests < 0) return "'concurrent_requests' must not be negative";
  if (rules.run_time_per_window < Duration::zero()) return "'run_time_per_window' must not be negative";
  return first_of(objection({{"run_time", rules.run_time}}), objection("maintenance", rules.maintenance));
}

Objection objection(const Webhooks& rules) {
  if (rules.attempts < 1) return "'attempts' must be at least 1";
  if (rules.first_wait <= Duration::zero()) return "'first_wait' must be longer than nothing";
  if (rules.wait_max < rules.first_wait) return "'wait_max' must not be shorter than 'first_wait'";
  return objection({{"repeat_after", rules.repeat_after}, {"late_by", rules.late_by}});
}

Objection objection(std::initializer_list<std::pair<std::string_view, Range>> ranges) {
  for (const auto& [name, range] : ranges) {
    if (range.min < Duration::zero() || range.max < range.min) {
      return "'" + std::string(name) + "' must run from the least to the most, none of it negative";
    }
  }
  return std::nullopt;
}

}  // namespace proofload::mocks
