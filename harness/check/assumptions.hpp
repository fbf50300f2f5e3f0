// harness/check/assumptions.hpp — what checks rely on, and the quirks of a world that break it.
//
// Source   definitions, sections 3 and 6: a quirk says which assumptions it breaks.
#pragma once

#include <string_view>

#include "harness/scenario/world.hpp"

namespace proofload::check {

// "before", "after" or "never" its reply; "" for a system that does not say.
std::string_view commit_point(const scenario::System& system);

// The first system that answers with success what it never does (its commit_point). nullptr: none. No orchestrator can
// see such an order through, because it has nothing but the answer to go by.
const scenario::System* never_commits(const scenario::World& world);

}  // namespace proofload::check
