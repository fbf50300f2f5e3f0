// contracts/canonical/lifecycle.hpp — which status may follow which.
//
// What     A table of states and of the moves between them, by name and version. The tables are in
//          lifecycles.hpp.
// Shape    the first state is where a thing begins. Staying where one is, is always legal: a repeat
//          is no move. rank says how far along a state is, for events of one instant; moves back go
//          to a lower one.
// Errors   a word that is no state of the table may not be moved from or to, and has the rank -1.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include "contracts/base/result.hpp"
#include "contracts/base/symbol.hpp"

namespace proofload::canonical {

struct State {
  Symbol name;
  int rank = 0;
};

struct Move {
  Symbol from;
  Symbol to;
};

struct Lifecycle {
  std::string_view name;
  int version = 1;
  std::span<const State> states;
  std::span<const Move> moves;
};

constexpr const State* find_state(const Lifecycle& lifecycle, std::string_view name) {
  for (const State& state : lifecycle.states) {
    if (state.name.text() == name) return &state;
  }
  return nullptr;
}

constexpr int rank(const Lifecycle& lifecycle, std::string_view state) {
  const State* const found = find_state(lifecycle, state);
  return found == nullptr ? -1 : found->rank;
}

constexpr bool may_move(const Lifecycle& lifecycle, std::string_view from, std::string_view to) {
  if (from == to) return find_state(lifecycle, to) != nullptr;
  return std::any_of(lifecycle.moves.begin(), lifecycle.moves.end(), [&](const Move& move) {
    return move.from.text() == from && move.to.text() == to;
  });
}

constexpr bool may_begin(const Lifecycle& lifecycle, std::string_view state) {
  return !lifecycle.states.empty() && lifecycle.states.front().name.text() == state;
}

// No move leads out of it.
constexpr bool is_final(const Lifecycle& lifecycle, std::string_view state) {
  return find_state(lifecycle, state) != nullptr &&
         std::none_of(lifecycle.moves.begin(), lifecycle.moves.end(),
                      [&](const Move& move) { return move.from.text() == state; });
}

// The table's own symbol for a word, which outlives every pool.
Result<Symbol> parse_state(const Lifecycle& lifecycle, std::string_view word);

}  // namespace proofload::canonical
