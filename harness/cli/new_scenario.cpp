#include "harness/cli/new_scenario.hpp"

#include <filesystem>

#include "harness/cli/new_subjects.hpp"

namespace proofload::cli {

bool is_free(const std::string& path, const Console& console) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return true;
  console.complain({.text = "'" + path + "' is there already", .place = {}, .hint = "name another: proofload new scenario NAME …"});
  return false;
}

bool keep_all(const std::vector<NewFile>& files, const Console& console) {
  if (!console.keep) return false;
  for (const NewFile& file : files) {
    if (const auto kept = console.keep(file.path, file.content); !kept) {
      console.complain(kept.error());
      return false;
    }
  }
  return true;
}

ExitCode new_scenario(const Options& options, const Console& console) {
  if (!options.capsule.empty()) return scenario_from_capsule(options, console);
  if (!options.incident.empty()) return scenario_from_incident(options, console);
  console.complain({.text = "a new scenario from what?",
                    .place = {},
                    .hint = "--from CAPSULE tells a case that was found, --from-incident FOLDER one of documents"});
  return kBadInput;
}

}  // namespace proofload::cli
