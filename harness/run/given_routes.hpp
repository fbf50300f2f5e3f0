// harness/run/given_routes.hpp — which instance of a world sends a given document, and to whom.
//
// What     A file goes whole: by the first of its sets that somebody sends to the orchestrator, else by the first that
//          a seller would send. What is no set goes as the partner's, whose bytes nobody could read either. Among several
//          motor carriers, the one whose SCAC the document names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "harness/run/given_sets.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::run {

struct GivenRoute {
  const scenario::System* from = nullptr;  // nullptr: another seller, or nobody
  const scenario::System* to = nullptr;    // nullptr: the orchestrator, or nobody
  std::string unsent;                      // why nobody sends it; "": somebody does
};

GivenRoute route_of(const scenario::Scenario& scenario, const std::vector<GivenSet>& sets, std::string_view bytes);

}  // namespace proofload::run
