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

// The segment and element in which a set names a load, and those that tell such sets apart.
struct LoadPlace {
  std::string_view set;
  std::string_view segment;
  std::size_t load;
  std::string_view also_segment;
  std::size_t also;
};

constexpr std::array kLoadPlaces{LoadPlace{"204", "B2", 4, "B2A", 1}, LoadPlace{"990", "B1", 2, "B1", 4},
                                 LoadPlace{"214", "B10", 2, "AT7", 1}, LoadPlace{"210", "B3", 3, "B3", 2}};

void read_load(const x12::Segment& segment, const LoadPlace& place, std::vector<DocumentRoot>& roots) {
  if (segment.id() == place.segment && !segment[place.load].empty() && roots.empty()) {
    DocumentRoot& root = roots.emplace_back();
    root.name = {"load", std::string(segment[place.load])};
  }
  if (segment.id() == place.also_segment && roots.size() == 1 && roots[0].also.empty()) {
    roots[0].also = segment[place.also];
  }
}

}  // namespace

std::vector<DocumentRoot> document_roots(const x12::JudgedSet& set) {
  std::vector<DocumentRoot> roots;
  x12::Tokenizer tokenizer(set.text.bytes, set.text.delimiters);
  x12::Segment segment;
  while (tokenizer.next(segment)) {
    if (set.id == "997" && segment.id() == "AK1") {
      roots.push_back({"", "", std::string(segment[1]), std::string(segment[2]), {}, ""});
      return roots;
    }
    for (const LoadPlace& place : kLoadPlaces) {
      if (place.set == set.id) read_load(segment, place, roots);
    }
    for (const OrderPlace& place : kPlaces) {
      if (place.set != set.id || segment.id() != place.segment || segment[place.purchase_order].empty()) continue;
      roots.push_back({std::string(segment[place.purchase_order]), std::string(segment[place.release]), "", "", {}, ""});
      if (!place.repeats) return roots;
    }
  }
  return roots;
}

}  // namespace proofload
