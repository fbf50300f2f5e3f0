// harness/compare/definition_compare.hpp — two versions of an EDI definition: a set or message, or the segments and
// elements of a release or directory. Of X12 and EDIFACT alike.
//
// What     A set by the places of its segments ("HL/MAN"), each with how often it comes; segments by their elements in order.
//          A definition that says what a receiver takes is compared for both: who sends by the old one, and who reads by it.
#pragma once

#include "harness/compare/change.hpp"
#include "harness/compare/version.hpp"

namespace proofload::compare {

void compare_set_definitions(const Node& before, const Node& after, Changes& changes);
void compare_segment_definitions(const Node& before, const Node& after, Changes& changes);

}  // namespace proofload::compare
