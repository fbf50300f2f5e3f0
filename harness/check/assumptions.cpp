#include "harness/check/assumptions.hpp"

namespace proofload::check {

const scenario::System* never_commits(const scenario::World& world) {
  for (const scenario::System& system : world.systems) {
    const auto found = system.settings.find("commit_point");
    if (found == system.settings.end()) continue;
    const auto* point = std::get_if<std::string>(&found->second.value);
    if (point != nullptr && *point == "never") return &system;
  }
  return nullptr;
}

}  // namespace proofload::check
