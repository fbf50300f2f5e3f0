#include "harness/check/assumptions.hpp"

namespace proofload::check {

std::string_view commit_point(const scenario::System& system) {
  const auto found = system.settings.find("commit_point");
  if (found == system.settings.end()) return {};
  const auto* point = std::get_if<std::string>(&found->second.value);
  return point == nullptr ? std::string_view() : *point;
}

const scenario::System* never_commits(const scenario::World& world) {
  for (const scenario::System& system : world.systems) {
    if (commit_point(system) == "never") return &system;
  }
  return nullptr;
}

}  // namespace proofload::check
