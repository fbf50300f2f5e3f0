// mocks/warehouse/stock.hpp — what can still be promised of each item.
//
// Shape    stored under "stock/<item>" once it differs from what the settings began with.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "mocks/common/step.hpp"
#include "mocks/warehouse/settings.hpp"

namespace proofload::mocks::warehouse {

class Stock {
 public:
  static constexpr std::string_view kPrefix = "stock/";

  explicit Stock(std::shared_ptr<const Catalogue> catalogue);

  // As much of `wanted` as there is. Requires the item's base unit.
  Quantity take(Step& step, const Item& item, const Quantity& wanted);
  Quantity available(const Item& item) const { return available_[catalogue_->place_of(item)]; }
  void put_back(Step& step, const Item& item, const Quantity& quantity);

  void restore(std::string_view item, std::string_view value);  // the item without the prefix

 private:
  void save(Step& step, const Item& item);

  std::shared_ptr<const Catalogue> catalogue_;
  std::vector<Quantity> available_;  // by the item's place in the catalogue
};

}  // namespace proofload::mocks::warehouse
