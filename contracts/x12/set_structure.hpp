// contracts/x12/set_structure.hpp — from a set's structure as a tree to a table of steps.
//
// What     From each place in a set, each segment leads to at most one other: the same place again,
// one further on
//          (what it passes over may be mandatory), or the head of an enclosing loop. All of it is
//          worked out here, so that the judge looks up one entry a segment.
#pragma once

#include <cstdint>
#include <vector>

#include "contracts/x12/definition.hpp"

namespace proofload::x12 {

struct StructureItem {
  std::uint16_t segment = kNone;  // of a loop: that of its head
  std::uint32_t min = 1;
  std::uint32_t max = 1;
  std::vector<StructureItem> of;  // not empty: a loop
};

// Requires at least one item, and no empty structure below a loop.
void compile_structure(const std::vector<StructureItem>& structure, std::size_t segments_in_release,
                       SetRule& rule);

}  // namespace proofload::x12
