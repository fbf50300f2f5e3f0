#include "contracts/x12/inventory_advice_846.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace proofload::x12 {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(InventoryAdvice846, SaysHowMuchThereIsOfWhatAndWhere) {
  const auto read_back = read<InventoryAdvice846>(SetText{
      "ST*846*0001~BIA*00*SI*R7*20260105*0600~DTM*366*20260105~N1*WH*EAST*92*E1~"
      "LIN*1*VN*A1*UP*036000291452~PID*F****A chair~QTY*33*120*EA~DTM*405*20260110~QTY*17*140*EA~"
      "LS*X~REF*ZZ*of a schedule~DTM*002*20260101~N1*ST*Z~LE*X~N1*WH*WEST~"
      "LIN*2*VN*A2~QTY*33*2.5*CA>2~CTT*2~SE*18*0001~",
      {}});
  ASSERT_TRUE(read_back) << read_back.error().text;
  const InventoryAdvice846& advice = *read_back;
  EXPECT_EQ(advice.report_type, "SI");
  EXPECT_EQ(advice.reference, "R7");
  EXPECT_EQ(advice.date, (Date{2026, 1, 5}));
  EXPECT_EQ(advice.time, "0600");
  EXPECT_THAT(advice.dates, SizeIs(1));
  EXPECT_THAT(advice.parties, ElementsAre(Field(&NamedParty::id, "E1")));
  ASSERT_THAT(advice.items, SizeIs(2));
  const StockItem846& chair = advice.items[0];
  EXPECT_THAT(chair.products, SizeIs(2));
  EXPECT_THAT(chair.descriptions, ElementsAre("A chair"));
  EXPECT_THAT(chair.references, IsEmpty());
  ASSERT_THAT(chair.figures, SizeIs(2));
  EXPECT_EQ(chair.figures[0].qualifier, "33");
  EXPECT_EQ(chair.figures[0].quantity, Quantity::of(120));
  EXPECT_THAT(chair.figures[0].dates, ElementsAre(Field(&Moment::date, Date{2026, 1, 10})));
  EXPECT_EQ(chair.figures[1].quantity, Quantity::of(140));
  EXPECT_THAT(chair.figures[1].dates, IsEmpty());
  EXPECT_THAT(chair.parties, ElementsAre(Field(&NamedParty::name, "WEST")));
  EXPECT_EQ(advice.items[1].figures[0].quantity, (Quantity{2'500'000, Unit("CA")}));
}

TEST(InventoryAdvice846, WithoutItsHeadingIsRefused) {
  EXPECT_EQ(read<InventoryAdvice846>(SetText{"ST*846*0001~LIN**VN*A~SE*3*0001~", {}}).error().text,
            "the set has no BIA");
}

}  // namespace
}  // namespace proofload::x12
