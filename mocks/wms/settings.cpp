#include "mocks/wms/settings.hpp"

#include <algorithm>
#include <utility>

#include "contracts/base/check.hpp"

namespace proofload::mocks::wms {

Catalogue::Catalogue(std::vector<Item> items) : items_(std::move(items)) {
  std::sort(items_.begin(), items_.end(),
            [](const Item& a, const Item& b) { return a.number < b.number; });
  for (const Item& item : items_) {
    const bool is_new = by_number_.emplace(item.number, by_number_.size()).second;
    CHECK(is_new, "an item stands once in a warehouse's catalogue");
  }
}

const Item* Catalogue::item(std::string_view number) const {
  const std::size_t* const place = find(by_number_, number);
  return place == nullptr ? nullptr : &items_[*place];
}

std::size_t Catalogue::place_of(const Item& item) const {
  return static_cast<std::size_t>(&item - items_.data());
}

}  // namespace proofload::mocks::wms
