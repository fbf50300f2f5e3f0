// harness/check/case_orders.hpp — the orders of one case, each under a number.
//
// What     The workload's orders, and whatever else somebody names as one. A name is looked up once for all checks;
//          from there on a check finds its state by the number (PerOrder).
// Shape    numbers count from 0, the workload's first. An order stays where it is.
// Requires scenario and workload outlive it. One object a case.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "contracts/base/index.hpp"
#include "contracts/port/fact.hpp"
#include "contracts/canonical/agreements.hpp"
#include "harness/scenario/workload.hpp"

namespace proofload::check {

struct CaseOrder {
  std::string_view name;                    // "bigbox/PO-1-0003"; "" stands for no order at all
  std::uint32_t number = 0;
  const scenario::Order* placed = nullptr;  // nullptr: nobody placed it
  const Agreement* agreement = nullptr;     // with the partner who placed it, for orders of its type
  const Agreements* agreements = nullptr;   // with that partner

  // Requires a line of an order that somebody placed.
  const Agreement& agreement_of(const scenario::OrderLine& line) const {
    return agreements->of_line(placed->type, line.item);
  }
  std::vector<scenario::OrderLine> changed = {};  // its lines since the ERP made a change; none: they are as placed

  // What is in force. Requires that somebody placed it.
  const std::vector<scenario::OrderLine>& lines() const { return changed.empty() ? placed->lines : changed; }
};

class CaseOrders {
 public:
  CaseOrders(const scenario::Scenario& scenario, const std::vector<scenario::Order>& workload);
  CaseOrders(const CaseOrders&) = delete;
  CaseOrders& operator=(const CaseOrders&) = delete;

  // The order of that name; from now on it has a number, if it had none.
  const CaseOrder& named(std::string_view name);
  // From now on the version in force is what the ERP says (sales_order.changed).
  void change(const CaseOrder& order, const Fact& fact);
  // nullptr: neither in the workload nor named so far.
  const CaseOrder* find(std::string_view name) const;
  // All of them, for findings in an order that is always the same. Valid until the next named().
  const std::vector<const CaseOrder*>& sorted();

 private:
  const CaseOrder& add(CaseOrder order);

  std::vector<Agreements> agreements_;  // in the order of the scenario's partners
  std::deque<CaseOrder> orders_;       // by number
  std::deque<std::string> names_;      // of those that nobody placed
  std::unordered_map<std::string_view, const CaseOrder*, TextHash> by_name_;  // never walked
  std::vector<const CaseOrder*> sorted_;
};

}  // namespace proofload::check
