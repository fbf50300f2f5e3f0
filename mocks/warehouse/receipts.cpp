#include <algorithm>

#include "mocks/facts.hpp"
#include "mocks/warehouse/warehouse.hpp"

namespace proofload::mocks::warehouse {

void Warehouse::receive(Step& step, const Inbound& inbound, const Quantity& good,
                        const Quantity& damaged) {
  const auto say = [&](Symbol kind, const Quantity& quantity) {
    if (quantity.is_zero()) return;
    step.state({.kind = kind,
                .order = {"inbound", inbound.shipment},
                .line = inbound.line,
                .quantity = quantity,
                .subject = inbound.item,
                .location = settings_.location});
  };
  if (!good.is_zero()) stock_.put_back(step, *settings_.catalogue->item(inbound.item), good);
  say(facts::kStockReceived, good);
  say(facts::kStockDamaged, damaged);
}

void Warehouse::adjust(Step& step, const Item& item, Quantity found) {
  found.millionths = std::max(found.millionths, -available(item).millionths);
  if (found.is_zero()) return;
  stock_.put_back(step, item, found);
  step.state({.kind = facts::kStockAdjusted,
              .quantity = found,
              .subject = item.number,
              .location = settings_.location});
}

}  // namespace proofload::mocks::warehouse
