// tests/contracts/x12/maker.hpp — documents made from a seed: valid ones, of every shape that the
// structs allow.
//
// Replay   each field is a hash of (seed, its path): adding a field moves no other.
#pragma once

#include <string>
#include <string_view>

#include "contracts/base/hash.hpp"
#include "contracts/base/money.hpp"
#include "contracts/x12/acknowledgment_855.hpp"
#include "contracts/x12/change_acknowledgment_865.hpp"
#include "contracts/x12/envelope.hpp"
#include "contracts/x12/functional_acknowledgment_997.hpp"
#include "contracts/x12/inventory_advice_846.hpp"
#include "contracts/x12/invoice_810.hpp"
#include "contracts/x12/purchase_order_850.hpp"
#include "contracts/x12/purchase_order_change_860.hpp"
#include "contracts/x12/remittance_820.hpp"
#include "contracts/x12/ship_notice_856.hpp"
#include "contracts/x12/writer.hpp"

namespace proofload::x12 {

class Maker {
 public:
  explicit Maker(std::uint64_t seed) : seed_(seed) {}

  Maker at(std::string_view field, std::uint64_t index = 0) const {
    return Maker(combine(combine(seed_, hash_name(field)), index));
  }

  std::uint64_t below(std::string_view field, std::uint64_t limit) const {
    return at(field).seed_ % limit;
  }
  bool coin(std::string_view field) const { return below(field, 2) == 1; }
  std::size_t count(std::string_view field, std::size_t most) const {
    return below(field, most + 1);
  }
  std::string text(std::string_view field, std::size_t least, std::size_t most) const;
  std::string maybe_text(std::string_view field, std::size_t least, std::size_t most) const;
  std::string digits(std::string_view field, std::size_t size) const;
  std::string checked_digits(std::string_view field,
                             std::size_t size) const;  // with a GTIN's check digit
  std::string one_of(std::string_view field, std::initializer_list<std::string_view> choices) const;
  Date date(std::string_view field) const;
  std::optional<Date> maybe_date(std::string_view field) const;
  std::int64_t millionths(std::string_view field, std::int64_t most_whole) const;

  Envelope envelope() const;
  PurchaseOrder850 order() const;
  Acknowledgment855 answer() const;
  ShipNotice856 notice() const;
  Invoice810 invoice() const;
  FunctionalAcknowledgment997 acknowledgment() const;
  PurchaseOrderChange860 change() const;
  ChangeAcknowledgment865 change_answer() const;
  Remittance820 remittance() const;
  InventoryAdvice846 stock() const;

  Reference reference() const;
  Moment moment() const;
  NamedParty party() const;
  PaymentTerms terms() const;
  Charge charge() const;
  Routing routing() const;
  Text text_with_lines() const;
  LineItem item() const;
  ChangedItem changed_item() const;
  // In full: they sum to the line's quantity.
  std::vector<LineStatus> statuses(const Quantity& of_line, bool in_full) const;
  // Of the quantity, which becomes their sum.
  std::vector<Destination> destinations(Quantity& quantity) const;
  Level856 level(int id) const;

  template <class Part>
  std::vector<Part> several(std::string_view field, std::size_t most,
                            Part (Maker::*make)() const) const {
    std::vector<Part> out;
    for (std::size_t i = 0; i < count(field, most); ++i) out.push_back((at(field, i + 1).*make)());
    return out;
  }

 private:
  std::uint64_t seed_;
};

template <class Document>
Document make(const Maker& maker);
template <>
inline PurchaseOrder850 make(const Maker& maker) {
  return maker.order();
}
template <>
inline Acknowledgment855 make(const Maker& maker) {
  return maker.answer();
}
template <>
inline ShipNotice856 make(const Maker& maker) {
  return maker.notice();
}
template <>
inline Invoice810 make(const Maker& maker) {
  return maker.invoice();
}
template <>
inline FunctionalAcknowledgment997 make(const Maker& maker) {
  return maker.acknowledgment();
}
template <>
inline PurchaseOrderChange860 make(const Maker& maker) {
  return maker.change();
}
template <>
inline ChangeAcknowledgment865 make(const Maker& maker) {
  return maker.change_answer();
}
template <>
inline Remittance820 make(const Maker& maker) {
  return maker.remittance();
}
template <>
inline InventoryAdvice846 make(const Maker& maker) {
  return maker.stock();
}

// The whole of an interchange with one group of these sets.
template <class Document>
std::string interchange_of(const Envelope& envelope, std::string_view functional_id,
                           const std::vector<Document>& documents) {
  std::string out;
  Writer writer(out, envelope);
  writer.begin_interchange();
  writer.begin_group(functional_id, 17);
  for (const Document& document : documents) write(document, writer);
  writer.end_group();
  writer.end_interchange();
  return out;
}

}  // namespace proofload::x12
