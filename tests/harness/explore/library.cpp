#include "tests/harness/explore/library.hpp"

#include "harness/scenario/load.hpp"

namespace proofload::explore {
namespace {

std::vector<PreparedPtr> found(const std::vector<std::string>& paths) {
  std::vector<PreparedPtr> all;
  scenario::Loader loader;
  const auto files = scenario::find({.paths = paths, .filter = {}, .library = {}});
  if (!files) return all;
  for (const scenario::ScenarioFile& file : *files) {
    if (auto prepared = loader.load(file).and_then(run::prepare)) all.push_back(*std::move(prepared));
  }
  return all;
}

}  // namespace

std::vector<PreparedPtr> whole_library() { return found({}); }

PreparedPtr library_scenario(const std::string& name) {
  const auto all = found({name});
  return all.size() == 1 ? all.front() : nullptr;
}

PreparedPtr scenario_from(const std::string& text) {
  return scenario::Loader().load_text("test", "test.jsonc", text).and_then(run::prepare).value_or(nullptr);
}

}  // namespace proofload::explore
