// harness/run/request_settings.hpp — the settings that all mocks share, as scenario files name them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/scenario/scenario.hpp"
#include "harness/scenario/settings.hpp"
#include "harness/scenario/world.hpp"
#include "mocks/common/settings.hpp"

namespace proofload::run {

void read_request_rules(scenario::SettingsReader& reader, const scenario::Scenario& scenario,
                        mocks::RequestRules& rules);
void read_webhooks(scenario::SettingsReader& reader, mocks::Webhooks& webhooks);
// "pick_line" is {"pick_line_min": …, "pick_line_max": …} in a file.
void read_range(scenario::SettingsReader& reader, const std::string& name, mocks::Range& range);

// "maintenance" is {"days": …, "from": …, "to": …}: by default every day, all day.
void read_window(scenario::SettingsReader& reader, const std::string& name, std::optional<mocks::Window>& window);

// What a mock cannot work with becomes an error at the system's place.
void object(const std::optional<std::string>& objection, const scenario::System& system, std::vector<Error>& errors);

}  // namespace proofload::run
