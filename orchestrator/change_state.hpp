// orchestrator/change_state.hpp — what the orchestrator knows of one change of an order, from its coming to its answer.
//
// Shape    waits (for its order, for the changes ahead of it) -> at the warehouse (what was released has to be taken back
//          first) -> at the ERP -> in force (until it is known what ships of it) -> answered. One that is refused is
//          answered from wherever it stands. What was answered is remembered by name and content, and nothing else of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "orchestrator/order_state.hpp"

namespace proofload::orchestrator {

enum class ChangeStage : std::uint8_t { waiting, at_warehouse, at_erp, in_force, answered };

// A line as the change wants it.
struct ChangeLine {
  LineRecord line;      // ordered: in all
  std::string code;     // POC02
  bool is_added = false;
  std::string refused;  // why; "" while nothing speaks against it
};

struct ChangeRecord {
  std::string key;       // the order's
  std::string partner;
  std::string name;      // within the order: BCH05, or one that is made of what it says
  std::string sequence;  // BCH05; "" where the buyer does not count
  std::string written;   // when: orders those that are not counted
  std::string content;   // hash of what it says, to tell a repeat from a contradiction
  std::string text;      // the set, ST to SE, and the delimiters that it is cut with
  std::string delimiters;
  ChangeStage stage = ChangeStage::waiting;
  std::int64_t came_ns = 0;
  bool told_waits = false;           // the desk knows that it waits
  std::vector<ChangeLine> lines;     // once its turn has come
  std::vector<std::string> asked;    // releases that the warehouse was asked to cancel for it
  std::string requested_on;          // the delivery date that it asks for; ISO

  // Nothing of the order moves on before this is decided.
  bool is_deciding() const { return stage == ChangeStage::at_warehouse || stage == ChangeStage::at_erp; }
  std::optional<std::int64_t> number() const;  // of a sequence that is one
};

}  // namespace proofload::orchestrator
