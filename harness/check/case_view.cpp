#include "harness/check/case_view.hpp"

#include "contracts/base/check.hpp"

namespace proofload::check {

Agreement CaseView::agreement_of(std::string_view partner) const {
  const scenario::Partner* found = scenario.find_partner(partner);
  CHECK(found != nullptr, "a partner of the scenario");
  return found->agreement_for("", "").agreement;
}

}  // namespace proofload::check
