// harness/cli/new_subjects.hpp — what `new` can write: a subject a file.
#pragma once

#include <string_view>

#include "harness/cli/console.hpp"
#include "harness/cli/exit_code.hpp"
#include "harness/cli/options.hpp"

namespace proofload::cli {

struct NewSubject {
  std::string_view name;
  ExitCode (*make)(const Options& options, const Console& console);
};

ExitCode new_interfaces(const Options& options, const Console& console);
ExitCode new_orchestrator(const Options& options, const Console& console);
ExitCode new_partner(const Options& options, const Console& console);
ExitCode new_scenario(const Options& options, const Console& console);

inline constexpr NewSubject kNewInterfaces{"interfaces", new_interfaces};
inline constexpr NewSubject kNewOrchestrator{"orchestrator", new_orchestrator};
inline constexpr NewSubject kNewPartner{"partner", new_partner};
inline constexpr NewSubject kNewScenario{"scenario", new_scenario};

}  // namespace proofload::cli
