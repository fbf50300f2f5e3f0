#include "contracts/canonical/agreements.hpp"

#include <utility>

namespace proofload {
namespace {

// What is laid over the partner's own, the narrowest last.
template <class Visit>
void each_narrower(const AgreementLayers& layers, std::string_view order_type, std::string_view item,
                   const Visit& visit) {
  if (const auto found = layers.by_order_type.find(order_type); found != layers.by_order_type.end()) {
    visit(found->second, AgreementLayer::order_type);
  }
  if (const auto found = layers.by_item.find(item); found != layers.by_item.end()) {
    visit(found->second, AgreementLayer::item);
  }
}

}  // namespace

Agreement AgreementLayers::of(std::string_view order_type, std::string_view item) const {
  Agreement agreement = apply({}, partner);
  each_narrower(*this, order_type, item, [&](const AgreementPatch& patch, AgreementLayer) {
    agreement = apply(std::move(agreement), patch);
  });
  return agreement;
}

ComposedAgreement AgreementLayers::compose(std::string_view order_type, std::string_view item) const {
  ComposedAgreement composed;
  composed.add(partner, AgreementLayer::partner);
  each_narrower(*this, order_type, item,
                [&](const AgreementPatch& patch, AgreementLayer layer) { composed.add(patch, layer); });
  return composed;
}

Agreements::Agreements(const AgreementLayers& layers) {
  const auto add = [&](const std::string& type) {
    OfType& of = by_type_[type];
    of.order = layers.of(type, "");
    for (const auto& [item, patch] : layers.by_item) {
      of.lines.emplace(item, layers.of(type, item));
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
