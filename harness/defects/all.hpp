// harness/defects/all.hpp — known bugs, by name, to see whether the harness finds them.
//
// What     A defect hands in another policy, wraps the actor (drops, reorders or repeats its inputs and effects), or takes its
//          place altogether: a null orchestrator, which every scenario must catch.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "contracts/port/actor.hpp"
#include "orchestrator/policies.hpp"
#include "orchestrator/settings.hpp"

namespace proofload::defects {

struct Defect {
  std::string_view name;       // "retry-with-new-key"
  std::string_view harm;       // one sentence
  std::string_view caught_by;  // the check meant for it
  void (*plant)(orchestrator::Policies&) = nullptr;
  std::unique_ptr<Actor> (*wrap)(std::unique_ptr<Actor>) = nullptr;
  std::unique_ptr<Actor> (*replace)(std::shared_ptr<const orchestrator::Settings>) = nullptr;
};

// Every defect, sorted by name.
std::span<const Defect> all_defects();

// nullptr: no such defect.
const Defect* find_defect(std::string_view name);

// The reference orchestrator; with a defect, when one is given.
std::unique_ptr<Actor> make_orchestrator(std::shared_ptr<const orchestrator::Settings> settings,
                                         const Defect* defect);

}  // namespace proofload::defects
