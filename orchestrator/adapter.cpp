// What is written for the first version of each interface speaks to each system in the version that it has.
#include "contracts/json/versions/interpreter.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {

std::unique_ptr<Actor> with_adapter(std::unique_ptr<Actor> actor, const Settings& settings, const Policies& policies) {
  SpokenVersions spoken = policies.versions_spoken(settings.spoken);
  return spoken.empty() ? std::move(actor) : std::make_unique<Interpreter>(std::move(actor), std::move(spoken));
}

}  // namespace proofload::orchestrator
