// contracts/canonical/agreement_patch.hpp — an agreement made of layers: defaults <- partner <-
// order type <- item.
//
// What     A patch gives some clauses and leaves the others as they are; a later layer's word
//          counts. Each clause remembers the layer that it comes from, and where it was written.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <map>
#include <string_view>

#include "contracts/canonical/clause.hpp"

namespace proofload {

class AgreementPatch {
 public:
  // Errors: as set_clause.
  Result<void> set(std::string_view clause, std::string_view text, Place written_at = {});

  bool empty() const { return given_.none(); }
  bool gives(std::size_t clause) const { return given_.test(clause); }
  const Agreement& values() const { return values_; }  // of the clauses that it gives
  const Place& written_at(std::size_t clause) const { return places_.at(clause); }  // likewise

 private:
  Agreement values_;
  std::map<std::size_t, Place> places_;
  std::bitset<kClauseCount> given_;
};

Agreement apply(Agreement agreement, const AgreementPatch& patch);

enum class AgreementLayer : std::uint8_t { defaults, partner, order_type, item };
std::string_view to_text(AgreementLayer layer);

struct ClauseOrigin {
  AgreementLayer layer = AgreementLayer::defaults;
  Place place;  // of the defaults: nowhere
};

struct ComposedAgreement {
  Agreement agreement;
  std::array<ClauseOrigin, kClauseCount> origins{};  // by the clause's place in clause_rules()

  // Requires layers from the widest to the narrowest.
  void add(const AgreementPatch& patch, AgreementLayer layer);
};

}  // namespace proofload
