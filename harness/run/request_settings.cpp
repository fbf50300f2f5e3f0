#include "harness/run/request_settings.hpp"

#include <array>

namespace proofload::run {

void read_request_rules(scenario::SettingsReader& reader, mocks::RequestRules& rules) {
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

void object(const std::optional<std::string>& objection, const scenario::System& system,
            std::vector<Error>& errors) {
  if (!objection) return;
  errors.push_back({.text = "the system '" + std::string(system.name.text()) + "': " + *objection,
                    .place = system.place,
                    .hint = ""});
}

}  // namespace proofload::run
