#include "contracts/conversation/document_roots.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "contracts/x12/functional_acknowledgment_997.hpp"
#include "contracts/x12/tokenizer.hpp"

namespace proofload {
namespace {

// The element that must hold a value for the place to count.
struct Under {
  std::size_t element = 0;  // 0: whatever the segment holds
  std::string_view qualifier{};
};

struct NamePlace {
  std::size_t element = 0;  // 0: none
  Symbol kind{};
  bool minted = false;
};

// The segment and elements in which a set names an order; an element 0 says nothing.
struct OrderPlace {
  std::string_view set;
  std::string_view segment;
  std::size_t purchase_order = 0;
  std::size_t release = 0;
  bool of_partner = false;
  NamePlace name{};
  Under under{};
  bool alone = false;  // nothing that follows names an order
};

constexpr auto kPlaces = std::to_array<OrderPlace>({
    {.set = "180", .segment = "PRF", .purchase_order = 1, .release = 2, .of_partner = true},
    {.set = "204", .segment = "B2", .name = {4, kLoad, true}},
    {.set = "204", .segment = "L11", .name = {1, kBillOfLading, true}, .under = {2, "BM"}},
    {.set = "204", .segment = "L11", .purchase_order = 1, .under = {2, "PO"}},
    {.set = "204", .segment = "OID", .purchase_order = 2, .name = {1, kDepositorOrder}},
    {.set = "210", .segment = "B3", .name = {3, kLoad}},
    {.set = "210", .segment = "N9", .name = {2, kBillOfLading}, .under = {1, "BM"}},
    {.set = "210", .segment = "N9", .purchase_order = 2, .under = {1, "PO"}},
    {.set = "214", .segment = "B10", .name = {2, kLoad}},
    {.set = "214", .segment = "L11", .name = {1, kBillOfLading}, .under = {2, "BM"}},
    {.set = "214", .segment = "L11", .purchase_order = 1, .under = {2, "PO"}},
    {.set = "753", .segment = "OID", .purchase_order = 2, .of_partner = true},
    {.set = "754", .segment = "L11", .name = {1, kLoad, true}, .under = {2, "LO"}},
    {.set = "754", .segment = "OID", .purchase_order = 2, .of_partner = true},
    {.set = "810", .segment = "BIG", .purchase_order = 4, .release = 5, .of_partner = true, .alone = true},
    {.set = "810", .segment = "REF", .purchase_order = 2, .of_partner = true, .under = {1, "PO"}},
    {.set = "820", .segment = "RMR", .name = {2, kInvoice}},
    {.set = "850",
     .segment = "BEG",
     .purchase_order = 3,
     .release = 4,
     .of_partner = true,
     .name = {3, kOrderNumber, true},
     .alone = true},
    {.set = "855", .segment = "BAK", .purchase_order = 3, .release = 5, .of_partner = true, .alone = true},
    {.set = "856", .segment = "PRF", .purchase_order = 1, .release = 2, .of_partner = true},
    {.set = "860", .segment = "BCH", .purchase_order = 3, .release = 4, .of_partner = true, .alone = true},
    {.set = "865", .segment = "BCA", .purchase_order = 3, .release = 4, .of_partner = true, .alone = true},
    {.set = "940", .segment = "W05", .purchase_order = 3, .name = {2, kDepositorOrder, true}, .alone = true},
    {.set = "945", .segment = "N9", .name = {2, kBillOfLading, true}, .under = {1, "BM"}},
    {.set = "945", .segment = "W06", .purchase_order = 6, .name = {2, kDepositorOrder}},
    {.set = "945", .segment = "W06", .name = {4, kShipmentName, true}},
    {.set = "990", .segment = "B1", .name = {2, kLoad}, .alone = true},
});

struct BySet {
  bool operator()(const OrderPlace& place, std::string_view set) const { return place.set < set; }
  bool operator()(std::string_view set, const OrderPlace& place) const { return set < place.set; }
};

struct Distinction {
  std::string_view set;
  std::string_view segment;
  std::size_t element;
  Symbol minted = {};  // the kind of the name, where the sender made it in the run
};

constexpr auto kDistinctions = std::to_array<Distinction>({{"180", "BGN", 2},
                                                           {"204", "B2A", 1},
                                                           {"210", "B3", 2, "freight_invoice"},
                                                           {"214", "AT7", 1},
                                                           {"860", "BCH", 5},
                                                           {"865", "BCA", 5},
                                                           {"940", "W05", 1},
                                                           {"945", "W06", 4, kShipmentName},
                                                           {"990", "B1", 4}});

std::string text_at(const x12::Segment& segment, std::size_t element) {
  return element == 0 ? std::string() : std::string(segment[element]);
}

}  // namespace

std::vector<DocumentRoot> document_roots(const x12::JudgedSet& set) {
  const auto [begin, end] = std::equal_range(kPlaces.begin(), kPlaces.end(), set.id, BySet());
  const std::span places(begin, end);
  std::vector<DocumentRoot> roots;
  x12::Tokenizer tokenizer(set.text.bytes, set.text.delimiters);
  x12::Segment segment;
  while (tokenizer.next(segment)) {
    if (x12::is_acknowledgment(set.id) && segment.id() == "AK1") {
      roots.push_back({.purchase_order = {},
                       .release = {},
                       .of_partner = true,
                       .name = {},
                       .functional_id = std::string(segment[1]),
                       .acknowledged_group = std::string(segment[2])});
      return roots;
    }
    for (const OrderPlace& place : places) {
      if (segment.id() != place.segment) continue;
      if (place.under.element != 0 && segment[place.under.element] != place.under.qualifier) continue;
      DocumentRoot root{.purchase_order = text_at(segment, place.purchase_order),
                        .release = text_at(segment, place.release),
                        .of_partner = place.of_partner,
                        .name = {place.name.kind, text_at(segment, place.name.element), place.name.minted},
                        .functional_id = {},
                        .acknowledged_group = {}};
      if (root.purchase_order.empty() && root.name.text.empty()) continue;
      roots.push_back(std::move(root));
      if (place.alone) return roots;
    }
  }
  return roots;
}

DocumentName distinction(const x12::JudgedSet& set) {
  const auto* const place = std::find_if(kDistinctions.begin(), kDistinctions.end(),
                                         [&](const Distinction& each) { return each.set == set.id; });
  if (place == kDistinctions.end()) return {};
  x12::Tokenizer tokenizer(set.text.bytes, set.text.delimiters);
  x12::Segment segment;
  while (tokenizer.next(segment)) {
    if (segment.id() != place->segment || segment[place->element].empty()) continue;
    return {place->minted, text_at(segment, place->element), !place->minted.empty()};
  }
  return {};
}

}  // namespace proofload
