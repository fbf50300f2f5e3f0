// harness/check/per_order.hpp — what a check remembers of each order that concerned it.
//
// Shape    four bytes for an order that it never heard of. A state stays where it is.
// Requires orders of one CaseOrders. It has no order of its own: walk CaseOrders::sorted().
#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "harness/check/case_orders.hpp"

namespace proofload::check {

template <class State>
class PerOrder {
 public:
  // Made when there is none.
  State& operator[](const CaseOrder& order) {
    if (order.number >= places_.size()) places_.resize(order.number + 1);
    std::uint32_t& place = places_[order.number];
    if (place == 0) {
      states_.emplace_back();
      place = static_cast<std::uint32_t>(states_.size());
    }
    return states_[place - 1];
  }
  // nullptr: it never heard of the order.
  const State* find(const CaseOrder& order) const {
    const std::uint32_t place = order.number < places_.size() ? places_[order.number] : 0;
    return place == 0 ? nullptr : &states_[place - 1];
  }

 private:
  std::vector<std::uint32_t> places_;  // from 1, by the order's number; 0: none
  std::deque<State> states_;
};

}  // namespace proofload::check
