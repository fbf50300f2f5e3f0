// harness/scenario/located/parse.hpp — JSON with comments, as a tree of places.
//
// Errors   no JSON (with what was expected), more than 64 levels, a whole number beyond 64 bits:
// the first of these
//          alone; every key that stands twice in its object.
#pragma once

#include <memory>
#include <vector>

#include "harness/scenario/located/node.hpp"

namespace proofload::scenario {

tl::expected<Node, std::vector<Error>> parse_located(std::shared_ptr<const Source> source);

}  // namespace proofload::scenario
