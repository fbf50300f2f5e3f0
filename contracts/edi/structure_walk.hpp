// contracts/edi/structure_walk.hpp — where a set or message stands in its structure, segment by segment.
//
// Shape    walk.begin(structure); for each segment behind the first: move(segment), which says what is wrong with it.
#pragma once

#include <array>

#include "contracts/edi/places.hpp"
#include "contracts/edi/structure.hpp"

namespace proofload::edi {

struct Move {
  const Step* step = nullptr;  // nullptr: the segment cannot stand here
  bool used_too_often = false;
  bool loop_too_often = false;
  bool passes_mandatory() const { return step->missing_begin != step->missing_end; }
};

class StructureWalk {
 public:
  void begin(const Structure& structure) {
    structure_ = &structure;
    node_ = 0;
    uses_ = 1;
    came_through_ = {};
    came_through_.add(0);
  }

  Move move(std::uint16_t segment) {
    const Step& step = structure_->step(node_, segment);
    if (step.node == kNone) return {};
    const Node& node = structure_->nodes[step.node];
    const Loop& loop = structure_->loops[node.loop];
    Move move{&step};
    if (step.kind == Step::Kind::again) {
      move.used_too_often = ++uses_ > node.uses_max;
    } else {
      uses_ = 1;
      if (step.kind == Step::Kind::loop_again) {
        move.loop_too_often = ++repeats_[loop.depth] > loop.repeats_max;
      } else if (loop.head == step.node) {
        repeats_[loop.depth] = 1;
      }
    }
    node_ = step.node;
    came_through_.add(node_);
    return move;
  }

  const Node& node() const { return structure_->nodes[node_]; }
  const Loop& loop() const { return structure_->loops[node().loop]; }
  const Places& came_through() const { return came_through_; }

  // It may come next, with nothing missing before it.
  bool may_come(std::uint16_t segment) const {
    const Step& step = structure_->step(node_, segment);
    if (step.node == kNone || step.missing_begin != step.missing_end) return false;
    return step.kind != Step::Kind::again || uses_ < node().uses_max;
  }

 private:
  static constexpr std::size_t kDepthMax = 16;

  const Structure* structure_ = nullptr;
  std::uint16_t node_ = 0;
  Places came_through_;
  std::uint32_t uses_ = 0;                          // of the node, in a row
  std::array<std::uint32_t, kDepthMax> repeats_{};  // of the open loop, by depth
};

}  // namespace proofload::edi
