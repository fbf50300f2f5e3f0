#include "contracts/canonical/item.hpp"

namespace proofload::canonical {
namespace {

bool is_effective(const CrossReference& reference, const Date& on) {
  return (!reference.from || *reference.from <= on) && (!reference.until || on <= *reference.until);
}

}  // namespace

bool same_name(const ItemName& a, const ItemName& b) {
  if (a.kind != b.kind) return false;
  if (a.value == b.value) return true;
  if (a.kind != ItemNameKind::gtin) return false;
  const Result<Gtin> gtin_a = parse_gtin(a.value);
  const Result<Gtin> gtin_b = parse_gtin(b.value);
  return gtin_a && gtin_b && *gtin_a == *gtin_b;
}

const CrossReference* find_reference(std::span<const CrossReference> references,
                                     const PartyId& partner, const ItemName& name, const Date& on) {
  const CrossReference* for_all = nullptr;
  for (const CrossReference& reference : references) {
    const bool own = !reference.partner.empty();
    if ((own && reference.partner != partner) || (!own && for_all != nullptr)) continue;
    if (!is_effective(reference, on) || !same_name(reference.name, name)) continue;
    if (own) return &reference;
    for_all = &reference;
  }
  return for_all;
}

Result<Quantity> to_base_unit(const Item& item, const Quantity& quantity) {
  if (quantity.unit == item.base_unit) return quantity;
  for (const Pack& pack : item.packs) {
    if (pack.to_base.from == quantity.unit && pack.to_base.to == item.base_unit) {
      return convert(quantity, pack.to_base);
    }
  }
  return fail("item " + item.id.value + " has no pack " + std::string(quantity.unit.text()));
}

}  // namespace proofload::canonical
