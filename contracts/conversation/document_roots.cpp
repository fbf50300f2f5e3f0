#include "contracts/conversation/document_roots.hpp"

#include <array>
#include <utility>

#include "contracts/x12/tokenizer.hpp"

namespace proofload {
namespace {

// The segment and elements in which a set names an order.
struct OrderPlace {
  std::string_view set;
  std::string_view segment;
  std::size_t purchase_order;
  std::size_t release;
  bool repeats = false;
  std::size_t change = 0;  // 0: it has none
};

constexpr std::array kPlaces{
    OrderPlace{"810", "BIG", 4, 5},           OrderPlace{"850", "BEG", 3, 4},
    OrderPlace{"855", "BAK", 3, 5},           OrderPlace{"856", "PRF", 1, 2, true},
    OrderPlace{"860", "BCH", 3, 4, false, 5}, OrderPlace{"865", "BCA", 3, 4, false, 5}};

// Of a 940 or 945.
DocumentRoot release_root(const x12::JudgedSet& set) {
  DocumentRoot root;
  x12::Tokenizer tokenizer(set.text.bytes, set.text.delimiters);
  x12::Segment segment;
  while (tokenizer.next(segment) && segment.id() != "LX") {
    if (segment.id() == "W05" || segment.id() == "W06") root.warehouse_release = segment[2];
    if (segment.id() == "N9" && segment[1] == "CO") root.order_key = segment[2];
  }
  return root;
}

}  // namespace

std::vector<DocumentRoot> document_roots(const x12::JudgedSet& set) {
  if (set.id == "940" || set.id == "945") {
    DocumentRoot root = release_root(set);
    if (root.warehouse_release.empty()) return {};
    return {std::move(root)};
  }
  std::vector<DocumentRoot> roots;
  x12::Tokenizer tokenizer(set.text.bytes, set.text.delimiters);
  x12::Segment segment;
  while (tokenizer.next(segment)) {
    if (set.id == "997" && segment.id() == "AK1") {
      roots.push_back({.functional_id = std::string(segment[1]), .acknowledged_group = std::string(segment[2])});
      return roots;
    }
    if (set.id == "820" && segment.id() == "RMR" && !segment[2].empty())
      roots.push_back({.invoice = std::string(segment[2])});
    for (const OrderPlace& place : kPlaces) {
      if (place.set != set.id || segment.id() != place.segment || segment[place.purchase_order].empty()) continue;
      DocumentRoot root{.purchase_order = std::string(segment[place.purchase_order]),
                        .release = std::string(segment[place.release])};
      if (place.change != 0) root.change = segment[place.change];
      roots.push_back(std::move(root));
      if (!place.repeats) return roots;
    }
  }
  return roots;
}

}  // namespace proofload
