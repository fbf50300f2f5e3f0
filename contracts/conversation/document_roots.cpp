#include "contracts/conversation/document_roots.hpp"

#include <array>

#include "contracts/x12/tokenizer.hpp"

namespace proofload {
namespace {

// The segment and elements in which a set names an order.
struct OrderPlace {
  std::string_view set;
  std::string_view segment;
  std::size_t purchase_order;
  std::size_t release;
  bool repeats;
};

constexpr std::array kPlaces{OrderPlace{"850", "BEG", 3, 4, false}, OrderPlace{"855", "BAK", 3, 5, false},
                             OrderPlace{"856", "PRF", 1, 2, true}, OrderPlace{"810", "BIG", 4, 5, false}};

}  // namespace

std::vector<DocumentRoot> document_roots(const x12::JudgedSet& set) {
  std::vector<DocumentRoot> roots;
  x12::Tokenizer tokenizer(set.text.bytes, set.text.delimiters);
  x12::Segment segment;
  while (tokenizer.next(segment)) {
    if (set.id == "997" && segment.id() == "AK1") {
      roots.push_back({"", "", std::string(segment[1]), std::string(segment[2])});
      return roots;
    }
    for (const OrderPlace& place : kPlaces) {
      if (place.set != set.id || segment.id() != place.segment || segment[place.purchase_order].empty()) continue;
      roots.push_back({std::string(segment[place.purchase_order]), std::string(segment[place.release]), "", ""});
      if (!place.repeats) return roots;
    }
  }
  return roots;
}

}  // namespace proofload
