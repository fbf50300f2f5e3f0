#include "mocks/edi/interchange_writer.hpp"

#include <gtest/gtest.h>

#include "contracts/x12/inventory_advice_846.hpp"
#include "contracts/x12/purchase_order_850.hpp"
#include "tests/mocks/edi/other_side.hpp"

namespace proofload::mocks::edi {
namespace {

OutgoingSet order(const std::string& number) {
  return {"850", number, number == "C", [number](x12::Writer& writer) {
            x12::PurchaseOrder850 said;
            said.number = number;
            said.date = {2026, 1, 5};
            said.lines.emplace_back().item = {.id = "1", .quantity = Quantity::of(1), .products = {{"VN", "LAMP"}}};
            write(said, writer);
          }};
}

OutgoingSet advice(const std::string& reference) {
  return {"846", reference, false, [reference](x12::Writer& writer) {
            x12::InventoryAdvice846 said{.reference = reference, .date = {2026, 1, 5}};
            said.items = {{.id = "1", .products = {{"VN", "LAMP"}}}};
            write(said, writer);
          }};
}

Settings settings() {
  Settings settings;
  settings.self = {"ZZ", "US", ""};
  settings.other = {"ZZ", "THEM", ""};
  return settings;
}

TEST(InterchangeWriter, SetsOfOneKindInARowShareAGroup) {
  ControlNumbers numbers;
  const std::vector<OutgoingSet> sets{order("A"), order("C"), advice("R")};
  const WrittenInterchange written = write_interchange(settings(), kEpoch, numbers, sets);
  EXPECT_TRUE(is_clean(written.bytes)) << written.bytes;
  EXPECT_EQ(written.id, "000000001");
  ASSERT_EQ(written.groups.size(), 2u);
  EXPECT_EQ(written.groups[0].functional_id, "PO");
  ASSERT_EQ(written.groups[0].sets.size(), 2u);
  EXPECT_EQ(written.groups[0].sets[1].control_number, "0002");
  EXPECT_EQ(written.groups[0].sets[1].about, "C");
  EXPECT_TRUE(written.groups[0].sets[1].cancels);
  EXPECT_EQ(written.groups[1].functional_id, "IB");
  EXPECT_EQ(written.groups[1].sets[0].control_number, "0001");
  EXPECT_EQ(numbers.interchange, 2u);
  EXPECT_EQ(numbers.group, 3u);
}

TEST(InterchangeWriter, AGroupHoldsNoMoreThanTheSettingsAllow) {
  Settings narrow = settings();
  narrow.sets_per_group = 2;
  ControlNumbers numbers;
  const std::vector<OutgoingSet> sets{order("A"), order("B"), order("D"), advice("R"), order("E")};
  const WrittenInterchange written = write_interchange(narrow, kEpoch, numbers, sets);
  EXPECT_TRUE(is_clean(written.bytes)) << written.bytes;
  ASSERT_EQ(written.groups.size(), 4u);
  EXPECT_EQ(written.groups[0].sets.size(), 2u);
  EXPECT_EQ(written.groups[1].sets.size(), 1u);
  EXPECT_EQ(written.groups[3].sets[0].about, "E");
}

}  // namespace
}  // namespace proofload::mocks::edi
