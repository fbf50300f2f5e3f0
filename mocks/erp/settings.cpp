#include "mocks/erp/settings.hpp"

#include <algorithm>

#include "mocks/common/objection.hpp"

namespace proofload::mocks::erp {
namespace {

Result<Quantity> one_step(const Item& item, const Quantity& quantity, Unit unit) {
  if (quantity.unit == unit) return quantity;
  const Unit other = quantity.unit == item.unit() ? unit : quantity.unit;
  const auto found = std::find_if(item.units.begin(), item.units.end(),
                                  [&](const Conversion& c) { return c.from == other; });
  if (found == item.units.end()) {
    return fail(item.number + " is not counted in " + std::string(other.text()));
  }
  return convert(quantity, *found);
}

}  // namespace

Catalogue::Catalogue(const std::vector<Customer>& customers, const std::vector<Item>& items) {
  for (const Customer& customer : customers) customers_.emplace(customer.id, customer);
  for (const Item& item : items) items_.emplace(item.number, item);
}

Result<Quantity> in_unit(const Item& item, const Quantity& quantity, Unit unit) {
  if (quantity.unit == unit) return quantity;
  const Result<Quantity> base = one_step(item, quantity, item.unit());
  return base ? one_step(item, *base, unit) : base;
}

std::optional<std::string> objection(const Settings& settings) {
  constexpr Duration kLongestFreeze = std::chrono::hours(24 * 27);
  if (settings.month_end_freeze > kLongestFreeze) {
    return "'month_end_freeze' must be shorter than a month: at most 27d";
  }
  if (settings.batch_every <= Duration::zero()) return "'batch_every' must be longer than nothing";
  return first_of(mocks::objection(static_cast<const RequestRules&>(settings)),
                  mocks::objection(static_cast<const Webhooks&>(settings)),
                  mocks::objection({{"reprocessed_after", settings.reprocessed_after}}),
                  mocks::objection("batch_window", settings.batch_window));
}

}  // namespace proofload::mocks::erp
