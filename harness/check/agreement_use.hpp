// harness/check/agreement_use.hpp — which clauses of trading agreements a case put to the test.
//
// What     A clause is put to the test by a fact of the kind that it speaks of: an order for what says how it is answered, a
//          shipment for what says which notice it has. One that another clause makes void (when an ASN is due, where none
//          is wanted) is not; nor is one of which no fact speaks, such as a horizon.
// Shape    on() of each fact; take(): of each partner of the scenario, in its order, a bit a clause of clause_rules().
#pragma once

#include <cstdint>
#include <vector>

#include "contracts/port/fact.hpp"
#include "harness/check/case_orders.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::check {

class AgreementUse {
 public:
  explicit AgreementUse(const scenario::Scenario& scenario);

  // `instance`: who says so; what is about no order is about the agreement with that partner.
  void on(const Fact& fact, const CaseOrder& order, Symbol instance);
  std::vector<std::uint64_t> take() { return std::move(bits_); }

 private:
  std::size_t partner_of(const CaseOrder& order, Symbol instance);

  const scenario::Scenario& scenario_;
  std::vector<std::uint64_t> bits_;
  const CaseOrder* last_ = nullptr;  // facts come in rows about one order
  std::size_t last_partner_ = 0;
};

// Without the clauses that are void in it.
std::uint64_t clauses_in_force(const Agreement& agreement, std::uint64_t clauses);

}  // namespace proofload::check
