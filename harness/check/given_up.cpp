#include "harness/check/given_up.hpp"

#include "mocks/edi_partner/facts.hpp"

namespace proofload::check {

namespace facts = mocks::facts;

void GivenUp::on_fault(const sim::Sent* sent) {
  if (sent == nullptr || sent->identity.subject.document != "x12.850") return;
  for (const std::string& root : sent->identity.subject.roots) ++fates_[root].hit;
}

void GivenUp::on_fact(const Fact& fact, std::string_view order) {
  if (fact.kind == facts::kOrderRejectedBy997) ++fates_[std::string(order)].refused;
  if (fact.kind == facts::kOrderAbandoned) fates_[std::string(order)].abandoned = true;
}

bool GivenUp::excuses(std::string_view order) const {
  const auto found = fates_.find(order);
  if (found == fates_.end()) return false;
  const Fate& fate = found->second;
  return fate.abandoned && fate.hit > 0 && fate.hit >= fate.refused;
}

}  // namespace proofload::check
