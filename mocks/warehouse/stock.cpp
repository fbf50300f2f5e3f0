#include "mocks/warehouse/stock.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "contracts/base/check.hpp"

namespace proofload::mocks::warehouse {

Stock::Stock(std::shared_ptr<const Catalogue> catalogue) : catalogue_(std::move(catalogue)) {
  for (const Item& item : catalogue_->items()) available_.push_back(item.on_hand);
}

Quantity Stock::take(Step& step, const Item& item, const Quantity& wanted) {
  Quantity& available = available_[catalogue_->place_of(item)];
  CHECK(wanted.unit == available.unit, "stock in the item's base unit");
  const Quantity taken{std::min(wanted.millionths, available.millionths), wanted.unit};
  if (taken.is_zero()) return taken;
  available -= taken;
  save(step, item);
  return taken;
}

void Stock::put_back(Step& step, const Item& item, const Quantity& quantity) {
  available_[catalogue_->place_of(item)] += quantity;
  save(step, item);
}

void Stock::save(Step& step, const Item& item) {
  step.write(std::string(kPrefix) + item.number,
             decimal_text(available_[catalogue_->place_of(item)]));
}

void Stock::restore(std::string_view item, std::string_view value) {
  const Item* const known = catalogue_->item(item);
  CHECK(known != nullptr, "stock of an item of the catalogue");
  const Result<Quantity> quantity = parse_quantity(value, known->on_hand.unit);
  CHECK(quantity.has_value(), "a stored quantity");
  available_[catalogue_->place_of(*known)] = *quantity;
}

}  // namespace proofload::mocks::warehouse
