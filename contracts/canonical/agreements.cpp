#include "contracts/canonical/agreements.hpp"

namespace proofload {

ComposedAgreement AgreementLayers::compose(std::string_view order_type, std::string_view item) const {
  ComposedAgreement composed;
  composed.add(partner, AgreementLayer::partner);
  if (const auto found = by_order_type.find(order_type); found != by_order_type.end()) {
    composed.add(found->second, AgreementLayer::order_type);
  }
  if (const auto found = by_item.find(item); found != by_item.end()) {
    composed.add(found->second, AgreementLayer::item);
  }
  return composed;
}

Agreements::Agreements(const AgreementLayers& layers) {
  const auto add = [&](const std::string& type) {
    OfType& of = by_type_[type];
    of.order = layers.compose(type, "").agreement;
    for (const auto& [item, patch] : layers.by_item) {
      of.lines.emplace(item, layers.compose(type, item).agreement);
    }
  };
  add("");
  for (const auto& [type, patch] : layers.by_order_type) add(type);
}

const Agreements::OfType& Agreements::of_type(std::string_view order_type) const {
  const auto found = by_type_.find(order_type);
  return found == by_type_.end() ? by_type_.begin()->second : found->second;
}

const Agreement& Agreements::of_order(std::string_view order_type) const {
  return of_type(order_type).order;
}

const Agreement& Agreements::of_line(std::string_view order_type, std::string_view item) const {
  const OfType& of = of_type(order_type);
  const auto found = of.lines.find(item);
  return found == of.lines.end() ? of.order : found->second;
}

}  // namespace proofload
