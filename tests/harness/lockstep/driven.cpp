#include "tests/harness/lockstep/driven.hpp"

#include "harness/scenario/library.hpp"
#include "harness/scenario/load.hpp"

namespace proofload::lockstep {

std::shared_ptr<const run::Prepared> library_scenario(const std::string& name) {
  const auto files = scenario::find({.paths = {name}, .filter = {}, .library = {}});
  scenario::Loader loader;
  return loader.load(files->front()).and_then(run::prepare).value_or(nullptr);
}

std::vector<std::string> child(const std::string& how, const std::string& file) {
  std::vector<std::string> words{"python3", PROOFLOAD_SOURCE_DIR "/tests/harness/lockstep/children/child.py", how};
  if (!file.empty()) words.push_back(file);
  return words;
}

std::vector<std::string> reference(const std::string& defect) { return {"/proc/self/exe", "orchestrator", defect}; }

run::Outcome drive(std::vector<std::string> command, std::chrono::milliseconds timeout) {
  const auto prepared = library_scenario("order_to_cash/happy_path");
  const auto driven =
      run::driving(*prepared, make_door({.command = std::move(command), .limits = {.timeout = timeout}}));
  return run::run_case(*driven, {.run = 1, .case_number = 1});
}

}  // namespace proofload::lockstep
