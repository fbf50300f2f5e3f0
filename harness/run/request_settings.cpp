#include "harness/run/request_settings.hpp"

#include <array>

namespace proofload::run {

void read_request_rules(scenario::SettingsReader& reader, const scenario::Scenario& scenario,
                        mocks::RequestRules& rules) {
  rules.epoch = scenario.epoch;
  rules.calendar = *scenario.find_calendar("always_open");
  std::vector<std::pair<std::string_view, BusinessCalendar>> calendars;
  for (const BusinessCalendar& calendar : scenario.calendars) calendars.emplace_back(calendar.name(), calendar);
  reader.choose("calendar", rules.calendar, std::span<const std::pair<std::string_view, BusinessCalendar>>(calendars));
  read_window(reader, "maintenance", rules.maintenance);
  static constexpr std::pair<std::string_view, mocks::CommitPoint> kCommitPoints[]{{"before", mocks::CommitPoint::before},
       {"after", mocks::CommitPoint::after},
       {"never", mocks::CommitPoint::never}};
  reader.choose("commit_point", rules.commit_point, std::span<const std::remove_reference_t<decltype(*kCommitPoints)>>(kCommitPoints))
      .read("key_retention", rules.key_retention)
      .read("key_reservation", rules.key_reservation)
      .read("kept_failures", rules.kept_failures)
      .read("requests_per_window", rules.requests_per_window)
      .read("run_time_per_window", rules.run_time_per_window)
      .read("window", rules.window)
      .read("concurrent_requests", rules.concurrent_requests);
  read_range(reader, "run_time", rules.run_time);
}

void read_webhooks(scenario::SettingsReader& reader, mocks::Webhooks& webhooks) {
  reader.read("attempts", webhooks.attempts)
      .read("first_wait", webhooks.first_wait)
      .read("wait_max", webhooks.wait_max)
      .read("repeat", webhooks.repeat)
      .read("late", webhooks.late);
  read_range(reader, "repeat_after", webhooks.repeat_after);
  read_range(reader, "late_by", webhooks.late_by);
}

void read_range(scenario::SettingsReader& reader, const std::string& name, mocks::Range& range) {
  reader.read(name + "_min", range.min).read(name + "_max", range.max);
}

void read_window(scenario::SettingsReader& reader, const std::string& name, std::optional<mocks::Window>& window) {
  mocks::Window read{.to = kEndOfDay};
  reader.read(name + "_days", read.days).read(name + "_from", read.from).read(name + "_to", read.to);
  if (reader.gives_any_of(name)) window = read;
}

void object(const std::optional<std::string>& objection, const scenario::System& system,
            std::vector<Error>& errors) {
  if (!objection) return;
  errors.push_back({.text = "the system '" + std::string(system.name.text()) + "': " + *objection,
                    .place = system.place,
                    .hint = ""});
}

}  // namespace proofload::run
