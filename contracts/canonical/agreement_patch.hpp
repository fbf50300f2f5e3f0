// contracts/canonical/agreement_patch.hpp — an agreement made of layers: defaults <- partner <-
// order type <- item.
//
// What     A patch gives some clauses and leaves the others as they are; a later layer's word
//          counts. Each clause remembers the layer that it comes from.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>

#include "contracts/canonical/clause.hpp"

namespace proofload {

class AgreementPatch {
 public:
  // Errors: as set_clause.
  Result<void> set(std::string_view clause, std::string_view text);

  bool empty() const { return given_.none(); }
  bool gives(std::size_t clause) const { return given_.test(clause); }
  const Agreement& values() const { return values_; }  // of the clauses that it gives
  friend bool operator==(const AgreementPatch&, const AgreementPatch&) = default;

 private:
  Agreement values_;
  std::bitset<kClauseCount> given_;
};

Agreement apply(Agreement agreement, const AgreementPatch& patch);

enum class AgreementLayer : std::uint8_t { defaults, partner, order_type, item };
std::string_view to_text(AgreementLayer layer);

struct ComposedAgreement {
  Agreement agreement;
  std::array<AgreementLayer, kClauseCount> origins{};  // by the clause's place in clause_rules()

  // Requires layers from the widest to the narrowest.
  void add(const AgreementPatch& patch, AgreementLayer layer);
  friend bool operator==(const ComposedAgreement&, const ComposedAgreement&) = default;
};

}  // namespace proofload
