// harness/scenario/read/partner_tree.hpp — a partner by name, as a tree: its file, what that builds
// upon, and what a scenario lays over it; judged by the schema.
//
// Errors   to the report: no such partner, with the nearest; all that the schema says.
#pragma once

#include <optional>

#include "harness/scenario/read/compose.hpp"
#include "harness/scenario/read/judge.hpp"

namespace proofload::scenario {

// `name` stands where messages about it point. `over`: nullptr for nothing. Always an object.
std::optional<Node> partner_tree(const Node& name, const Node* over, Composer& composer, Judge& judge, Report& report);

// The agreements and the profile within a partner's tree, with what each builds upon. Whether all of that was found.
bool complete_parts(Node& tree, Composer& composer, Report& report);

}  // namespace proofload::scenario
