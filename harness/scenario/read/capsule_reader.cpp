#include "harness/scenario/read/capsule_reader.hpp"

#include <algorithm>

#include "harness/scenario/read/values.hpp"

namespace proofload::scenario {

void read_origin(const Node& root, Scenario& scenario) {
  const Node* node = root.find("found");
  if (node == nullptr) return;
  Found found;
  read_text(node->find("promise"), found.promise);
  read_text(node->find("in"), found.in);
  read_text(node->find("digest"), found.digest);
  read_text(node->find("plant"), found.plant);
  read_text(node->find("version"), found.version);
  std::uint32_t format = 1;
  read_whole(node->find("format"), format);
  found.format = format;
  scenario.found = std::move(found);
  for (const Node* event : texts_of(root.find("course"))) scenario.course.push_back(event->text);
}

void tell_of_newer_format(const Node& root, const Scenario& scenario, Report& report) {
  if (!scenario.found || scenario.found->format <= kCapsuleFormat) return;
  const std::string& version = scenario.found->version;
  report.add(root.find("found")->find("format")->spot,
             "the capsule is of format " + std::to_string(scenario.found->format) +
                 (version.empty() ? "" : ", written by Proofload " + version) + ", and this Proofload knows format " +
                 std::to_string(kCapsuleFormat),
             "what it does not know is named beside this: a newer Proofload reads it, or leave that out by hand");
}

void leave_out_systems(const Node* without, Node& systems, Report& report) {
  const std::vector<const Node*> names = texts_of(without);
  std::vector<std::string_view> known;
  for (const Member& system : systems.members) known.push_back(system.key);
  for (const Node* name : names) {
    if (std::find(known.begin(), known.end(), name->text) == known.end()) {
      report.unknown(name->spot, "the world has no system '" + name->text + "'", name->text, known);
    } else if (name->text == kOrchestrator) {
      report.add(name->spot, "there is no story without '" + name->text + "'");
    }
  }
  std::erase_if(systems.members, [&](const Member& system) {
    return system.key != kOrchestrator &&
           std::any_of(names.begin(), names.end(), [&](const Node* name) { return name->text == system.key; });
  });
}

}  // namespace proofload::scenario
