// contracts/canonical/agreements.hpp — all that was agreed with one partner, by order type and item.
//
// What     AgreementLayers is how it was written; Agreements is what holds, composed once.
// Shape    an order type is X12 BEG02 ("DS"), an item the seller's number. One that nothing is said
//          of, "" among them, has what holds for the others.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "contracts/canonical/agreement_patch.hpp"

namespace proofload {

struct AgreementLayers {
  using ByName = std::map<std::string, AgreementPatch, std::less<>>;

  AgreementPatch partner;
  ByName by_order_type;
  ByName by_item;

  Agreement of(std::string_view order_type, std::string_view item) const;
  // The same, with where each clause comes from.
  ComposedAgreement compose(std::string_view order_type, std::string_view item) const;
};

class Agreements {
 public:
  Agreements() : Agreements(AgreementLayers{}) {}
  explicit Agreements(const AgreementLayers& layers);

  // They live as long as this.
  const Agreement& of_order(std::string_view order_type) const;
  const Agreement& of_line(std::string_view order_type, std::string_view item) const;

 private:
  struct OfType {
    Agreement order;
    std::map<std::string, Agreement, std::less<>> lines;  // by item
  };
  const OfType& of_type(std::string_view order_type) const;

  std::map<std::string, OfType, std::less<>> by_type_;  // "": every other type
};

}  // namespace proofload
