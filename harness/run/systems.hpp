// harness/run/systems.hpp — the kinds of system that a world may have, and how each is made from a scenario.
//
// What     prepare() reads a system's settings once for all cases; what it returns makes the actor of one case.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "contracts/port/actor.hpp"
#include "harness/defects/all.hpp"
#include "harness/run/documents.hpp"
#include "harness/run/system_under_test.hpp"
#include "harness/scenario/scenario.hpp"
#include "harness/scenario/workload.hpp"

namespace proofload::run {

struct CaseContext {
  const std::vector<scenario::Order>& orders;  // by time
  const GivenDocuments* given = nullptr;       // what systems send; in place of orders of its own
  const defects::Defect* plant = nullptr;      // instead of the sound orchestrator
  // Gives the orchestrator's place to somebody from outside; nothing: the reference takes it itself.
  std::function<ActorFactory(std::shared_ptr<const Company>)> outsider = {};
};

// Called once a case; the factory it gives is called at each start of the instance.
using MakeForCase = std::function<ActorFactory(const CaseContext&)>;

struct SystemKind {
  std::string_view name;
  std::string_view summary;
  MakeForCase (*prepare)(const std::shared_ptr<const scenario::Scenario>&, const scenario::System&,
                         std::vector<Error>& errors);
};

// Every kind, sorted by name.
std::span<const SystemKind> all_systems();

}  // namespace proofload::run
