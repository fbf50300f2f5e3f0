// harness/conformance/json_nearest.hpp — which message a body is that comes without its name.
//
// What     Those whose schema holds; else the one that it has most members in common with, and how it falls short of it.
#pragma once

#include <string>
#include <vector>

#include "harness/conformance/json_messages.hpp"

namespace proofload::conformance {

struct Nearest {
  std::vector<const KnownMessage*> fits;  // each whose schema it keeps
  const KnownMessage* message = nullptr;  // where none fits: what comes nearest
  std::vector<json::Breach> breaches;     // of that
  bool resembles = false;                 // most of its members are there: it is meant, and wrong
};

Nearest nearest_to(json::Value body, const KnownMessages& known);

}  // namespace proofload::conformance
