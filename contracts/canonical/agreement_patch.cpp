#include "contracts/canonical/agreement_patch.hpp"

#include <utility>

namespace proofload {

Result<void> AgreementPatch::set(std::string_view clause, std::string_view text, Place written_at) {
  return set_clause(values_, clause, text).and_then([&] {
    return find_clause(clause).map([&](std::size_t place) {
      given_.set(place);
      places_[place] = std::move(written_at);
    });
  });
}

Agreement apply(Agreement agreement, const AgreementPatch& patch) {
  const auto rules = clause_rules();
  for (std::size_t place = 0; place < rules.size(); ++place) {
    if (patch.gives(place)) rules[place].copy(patch.values(), agreement);
  }
  return agreement;
}

std::string_view to_text(AgreementLayer layer) {
  switch (layer) {
    case AgreementLayer::defaults: return "defaults";
    case AgreementLayer::partner: return "partner";
    case AgreementLayer::order_type: return "order type";
    case AgreementLayer::item: return "item";
  }
  return "";
}

void ComposedAgreement::add(const AgreementPatch& patch, AgreementLayer layer) {
  agreement = apply(std::move(agreement), patch);
  for (std::size_t place = 0; place < origins.size(); ++place) {
    if (patch.gives(place)) origins[place] = {layer, patch.written_at(place)};
  }
}

}  // namespace proofload
