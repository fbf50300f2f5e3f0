#include "contracts/canonical/link.hpp"

#include <gtest/gtest.h>

#include "contracts/canonical/inventory.hpp"

namespace proofload::canonical {
namespace {

using OrderLineEnd = LineOf<OrderId>;
using ReleaseLineEnd = LineOf<ReleaseId>;

TEST(Link, AnOrderLineSplitsOverWarehousesByQuantity) {
  const LinkEnd line = OrderLineEnd{OrderId("SO-1"), 1};
  const LinkEnd east = ReleaseLineEnd{ReleaseId("R-1"), 1};
  const LinkEnd west = ReleaseLineEnd{ReleaseId("R-2"), 1};
  const LinkEnd bill = LineOf<InvoiceId>{InvoiceId("INV-1"), 1};
  const std::vector<Link> links{{line, east, Quantity::of(6)},
                                {line, west, Quantity::of(3)},
                                {line, west, Quantity::of(1)},
                                {line, bill, Quantity::of(9)},
                                {OrderLineEnd{OrderId("SO-2"), 1}, west, Quantity::of(5)}};
  EXPECT_EQ(linked_from<ReleaseLineEnd>(links, line), Quantity::of(10));
  EXPECT_EQ(linked_from<LineOf<InvoiceId>>(links, line), Quantity::of(9));
  EXPECT_EQ(linked_to<OrderLineEnd>(links, west), Quantity::of(9));
  EXPECT_EQ(linked_to<OrderLineEnd>(links, west, kPound), Quantity::of(0, kPound));
}

TEST(Inventory, AvailableIsNeitherAllocatedNorHeld) {
  InventoryPosition position;
  position.on_hand = Quantity::of(10);
  position.allocated = Quantity::of(7);
  position.held = Quantity::of(1);
  position.inbound = Quantity::of(100);
  EXPECT_EQ(available(position), Quantity::of(2));
}

}  // namespace
}  // namespace proofload::canonical
