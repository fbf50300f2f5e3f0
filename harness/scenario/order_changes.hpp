// harness/scenario/order_changes.hpp — what the buyer changes of one order, from what its stream says of all of them.
//
// Shape    a change is a function of the order and its place in the list: leaving out an order moves no other's changes.
// Source   X12 004010 860: POC02.
#pragma once

#include <functional>
#include <vector>

#include "harness/scenario/draw.hpp"
#include "harness/scenario/workload.hpp"

namespace proofload::scenario {

// Of what the file says of a line, the line.
using FinishLine = std::function<OrderLine(std::uint32_t number, const WrittenLine& written)>;

// Requires an order that is complete but for its changes.
std::vector<OrderChange> changes_of(const Scenario& scenario, const OrderStream& stream, const Draw& draw,
                                    const Order& order, const FinishLine& finish);

}  // namespace proofload::scenario
