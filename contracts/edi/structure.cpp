#include "contracts/edi/structure.hpp"

#include "contracts/base/check.hpp"
#include "contracts/edi/places.hpp"

namespace proofload::edi {
namespace {

struct BodyItem {          // of a loop's body, in order
  std::uint16_t node;  // of a loop: its head
  std::uint32_t min;
  bool is_loop;
};

class StepCompiler {
 public:
  StepCompiler(std::size_t segments_known, Structure& structure) : rule_(structure) {
    rule_.columns.assign(segments_known, kNone);
  }

  void run(const std::vector<StructureItem>& structure) {
    add_loop(structure, kNone, 0, 1);
    rule_.steps.resize(rule_.nodes.size() * rule_.column_count);
    for (std::size_t node = 0; node < rule_.nodes.size(); ++node)
      add_steps(static_cast<std::uint16_t>(node));
  }

 private:
  std::uint16_t add_loop(const std::vector<StructureItem>& body, std::uint16_t parent,
                         std::uint16_t depth, std::uint32_t repeats_max) {
    const auto loop = static_cast<std::uint16_t>(rule_.loops.size());
    CHECK(rule_.nodes.size() + body.size() < kNone, "a set's structure fits 16 bits");
    rule_.loops.push_back(
        {parent, depth, static_cast<std::uint16_t>(rule_.nodes.size()), repeats_max});
    bodies_.emplace_back();
    place_in_parent_.push_back(parent == kNone ? 0 : bodies_[parent].size());
    for (const StructureItem& item : body) {
      const auto node = static_cast<std::uint16_t>(rule_.nodes.size());
      if (item.of.empty()) {
        add_node(item, loop);
        bodies_[loop].push_back({node, item.min, false});
      } else {
        add_loop(item.of, loop, static_cast<std::uint16_t>(depth + 1), item.max);
        bodies_[loop].push_back({node, item.min, true});
      }
    }
    return loop;
  }

  void add_node(const StructureItem& item, std::uint16_t loop) {
    rule_.nodes.push_back({item.segment, loop, item.max});
    place_.push_back(bodies_[loop].size());
    if (rule_.columns[item.segment] == kNone) rule_.columns[item.segment] = rule_.column_count++;
  }

  bool is_head(std::uint16_t node) const {
    const std::uint16_t loop = rule_.nodes[node].loop;
    return loop != 0 && rule_.loops[loop].head == node;
  }

  void record(std::uint16_t from, std::uint16_t to, Step::Kind kind) {
    Step& step =
        rule_
            .steps[std::size_t{from} * rule_.column_count + rule_.columns[rule_.nodes[to].segment]];
    if (step.node != kNone) return;  // the nearest place wins
    if (!passed_over_.empty() && !written_) {
      written_begin_ = static_cast<std::uint32_t>(rule_.missing.size());
      rule_.missing.insert(rule_.missing.end(), passed_over_.begin(), passed_over_.end());
      written_ = true;
    }
    step.node = to;
    step.kind = kind;
    step.missing_begin = passed_over_.empty() ? 0 : written_begin_;
    step.missing_end =
        passed_over_.empty() ? 0 : static_cast<std::uint32_t>(written_begin_ + passed_over_.size());
  }

  void add_steps(std::uint16_t node) {
    passed_over_.clear();
    written_ = false;
    std::uint16_t loop = rule_.nodes[node].loop;
    // A second use of a place that allows one is still that place, used too often; a loop's head
    // begins the loop again.
    if (!is_head(node) || rule_.nodes[node].uses_max > 1) record(node, node, Step::Kind::again);
    std::size_t next = place_[node] + 1;
    for (;;) {
      for (; next < bodies_[loop].size(); ++next) {
        const BodyItem& item = bodies_[loop][next];
        record(node, item.node, Step::Kind::forward);
        if (item.min == 0) continue;
        passed_over_.push_back(item.node);
        written_ = false;
      }
      if (loop == 0) return;
      record(node, rule_.loops[loop].head, Step::Kind::loop_again);
      next = place_in_parent_[loop] + 1;
      loop = rule_.loops[loop].parent;
    }
  }

  Structure& rule_;
  std::vector<std::vector<BodyItem>> bodies_;     // by loop
  std::vector<std::size_t> place_;            // by node: its index in its loop's body
  std::vector<std::size_t> place_in_parent_;  // by loop
  std::vector<std::uint16_t>
      passed_over_;  // mandatory places between the node and the one looked at
  bool written_ = false;
  std::uint32_t written_begin_ = 0;
};

}  // namespace

void compile(const std::vector<StructureItem>& items, std::size_t segments_known, Structure& structure) {
  StepCompiler(segments_known, structure).run(items);
  CHECK(structure.nodes.size() <= Places::kMost, "a structure of no more places than are kept apart");
}

}  // namespace proofload::edi
