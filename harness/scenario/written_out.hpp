// harness/scenario/written_out.hpp — an order that was generated, as a stream that says all of it.
//
// What     Whatever chance had decided of the order is written down: its time, place, lines, and what is changed of it.
//          Prices stay the seller's where they are.
// Requires an order of this scenario.
// Replay   the only order of the stream equals the one it was made from, under any seed; but for its place among streams.
#pragma once

#include "harness/scenario/scenario.hpp"
#include "harness/scenario/workload.hpp"

namespace proofload::scenario {

OrderStream written_out(const Scenario& scenario, const Order& order);

}  // namespace proofload::scenario
