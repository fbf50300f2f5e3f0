// harness/cli/new_scenario.hpp — a scenario written out of something else: of what, a file each.
//
// Errors   what it is made from cannot be read or is no such thing; a file of that name is there already; it cannot be
//          written. Each is told on the console.
#pragma once

#include <string>
#include <vector>

#include "harness/cli/console.hpp"
#include "harness/cli/exit_code.hpp"
#include "harness/cli/options.hpp"

namespace proofload::cli {

ExitCode scenario_from_capsule(const Options& options, const Console& console);
ExitCode scenario_from_incident(const Options& options, const Console& console);

struct NewFile {
  std::string path;
  std::string content;
};
bool is_free(const std::string& path, const Console& console);
bool keep_all(const std::vector<NewFile>& files, const Console& console);

}  // namespace proofload::cli
