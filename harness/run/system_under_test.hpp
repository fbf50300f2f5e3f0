// harness/run/system_under_test.hpp — an orchestrator that the harness did not compile, as a host of actors of its own.
//
// What     Takes the place of the reference in the same world. What it is told of that world is what the reference is
//          told: its company.
// Shape    begin() once a case; make() at each start of the instance, so the first is incarnation 0; finish() when the
//          case is over and its world still stands.
// Requires an actor that make() gave is gone before the next one is asked for. begin() may be called on several threads;
//          a SutCase stays on one.
// Errors   make(), finish() and the actors throw sim::ProtocolBreach: the verdict is broken, and says why. NeverStarted is
//          the one that no other case will fare better with.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/canonical/agreements.hpp"
#include "contracts/port/actor.hpp"
#include "orchestrator/settings.hpp"
#include "sim/world.hpp"

namespace proofload::run {

struct CompanySystem {
  Symbol name;
  std::string kind;
};

// What the orchestrator of a scenario is told.
struct Company {
  Symbol node;                                            // the orchestrator's own name
  std::vector<CompanySystem> systems;                     // all others, as in the world
  std::shared_ptr<const orchestrator::Settings> settings;
  std::vector<AgreementLayers> agreements;                // as settings->partners
};

class NeverStarted : public sim::ProtocolBreach {
 public:
  using ProtocolBreach::ProtocolBreach;
};

class SutCase {
 public:
  virtual ~SutCase() = default;
  virtual std::unique_ptr<Actor> make() = 0;
  virtual void finish(Instant now) = 0;
};

struct SutCaseOptions {
  std::uint64_t seed = 0;              // the orchestrator's own, for draw()
  std::string_view plant;              // the defect to plant, where it knows how; "": none
  std::string* transcript = nullptr;   // takes what was said, a line an exchange
  bool is_fresh = false;               // nothing of earlier cases may be left in it
};

class SystemUnderTest {
 public:
  virtual ~SystemUnderTest() = default;
  virtual std::unique_ptr<SutCase> begin(std::shared_ptr<const Company> company, const SutCaseOptions& options) = 0;
};

}  // namespace proofload::run
