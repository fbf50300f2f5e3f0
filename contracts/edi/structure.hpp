// contracts/edi/structure.hpp — the structure of a set or message: a tree of segments and loops, as a table of steps.
//
// What     From each place, each segment leads to at most one other: the same place again, one further on (what it
//          passes over may be mandatory), or the head of an enclosing loop. All of it is worked out at load, so that a
//          judge looks up one entry a segment. A loop is what X12 calls a loop and EDIFACT a segment group.
// Shape    compile(items, segments, structure); then structure.step(node, segment).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace proofload::edi {

inline constexpr std::uint16_t kNone = 0xffff;

struct Node {                 // a place where a segment may stand
  std::uint16_t segment = 0;  // its number in the dictionary
  std::uint16_t loop = 0;     // in Structure::loops
  std::uint32_t uses_max = 1;
};

struct Loop {
  std::uint16_t parent = kNone;
  std::uint16_t depth = 0;
  std::uint16_t head = 0;  // its first node
  std::uint32_t repeats_max = 1;
};

struct Step {  // where one segment leads from one node
  enum class Kind : std::uint8_t { again, forward, loop_again };
  std::uint16_t node = kNone;
  Kind kind = Kind::forward;
  std::uint32_t missing_begin = 0, missing_end = 0;  // in Structure::missing: mandatory nodes passed over
};

struct Structure {
  std::vector<Node> nodes;
  std::vector<Loop> loops;
  std::vector<Step> steps;             // steps[node * columns + column]
  std::vector<std::uint16_t> columns;  // by segment; kNone: not in it
  std::vector<std::uint16_t> missing;
  std::uint16_t column_count = 0;

  const Step& step(std::uint16_t node, std::uint16_t segment) const {
    static constexpr Step kNowhereToGo{};
    const std::uint16_t column = columns[segment];
    return column == kNone ? kNowhereToGo : steps[std::size_t{node} * column_count + column];
  }
};

struct StructureItem {
  std::uint16_t segment = kNone;  // of a loop: that of its head
  std::uint32_t min = 1;
  std::uint32_t max = 1;
  std::vector<StructureItem> of;  // not empty: a loop
};

// Requires at least one item, and no empty structure below a loop.
void compile(const std::vector<StructureItem>& items, std::size_t segments_known, Structure& structure);

}  // namespace proofload::edi
