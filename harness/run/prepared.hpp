// harness/run/prepared.hpp — what all cases of a scenario share.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "contracts/conversation/contracts.hpp"
#include "contracts/json/versions/spoken_versions.hpp"
#include "harness/run/run.hpp"
#include "harness/run/systems.hpp"

namespace proofload::run {

class Prepared {
 public:
  std::shared_ptr<const scenario::Scenario> scenario;
  std::shared_ptr<const Contracts> contracts;
  SpokenVersions spoken;                              // which systems in a later version of their interface
  std::optional<GivenDocuments> given;
  std::vector<MakeForCase> systems;                   // as in the world
  std::vector<std::unique_ptr<sim::Fault>> faults;    // as in the scenario
  std::shared_ptr<SystemUnderTest> sut;               // in place of the reference; nullptr: none is
};

// As prepare(), with contracts that are loaded already.
tl::expected<std::shared_ptr<Prepared>, scenario::Errors> prepare_with(
    std::shared_ptr<const scenario::Scenario> scenario, std::shared_ptr<const Contracts> contracts);

}  // namespace proofload::run
