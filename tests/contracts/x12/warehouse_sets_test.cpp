// What a depositor and a warehouse say to each other.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contracts/base/check.hpp"
#include "contracts/x12/stock_advice_943.hpp"
#include "contracts/x12/stock_receipt_944.hpp"
#include "contracts/x12/warehouse_advice_945.hpp"
#include "contracts/x12/warehouse_order_940.hpp"
#include "tests/contracts/x12/example.hpp"

namespace proofload::x12 {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(WarehouseOrder940, SaysWhatToShipToWhomByWhom) {
  const auto order = read_and_written_again<WarehouseOrder940>(
      {"940", "OW",
       "W05*N*SO-17*4711**L-1~N1*ST*Store 7*92*0007~N3*1 Dock Road~N4*Reno*NV*89502*US~"
       "N1*DE*Acme Kettles~N9*DP*042~G62*10*20260106~G62*02*20260109*G*0800*LT~"
       "NTE*WHI*Two labels a carton~W66*PP*M***ROUTE 9*****EXLC~"
       "LX*1~W01*12*CA**VN*KETTLE*UP*036000291452******LOT-9~G69*Kettle, blue~N9*LI*1~"
       "LX*2~W01*5*EA*012345678905*VN*CUP~W01*1*EA**VN*LID~W76*18*240.5*LB*12*CF~"});
  EXPECT_EQ(order.status, "N");
  EXPECT_EQ(order.depositor_order, "SO-17");
  EXPECT_EQ(order.purchase_order, "4711");
  ASSERT_EQ(order.heading.parties.size(), 2u);
  EXPECT_EQ(order.heading.parties[0].city, "Reno");
  EXPECT_EQ(order.heading.dates[1].time_code, "LT");
  EXPECT_EQ(order.carrier->carrier, "EXLC");
  ASSERT_EQ(order.lines.size(), 3u);
  EXPECT_EQ(order.lines[0].item.lot, "LOT-9");
  EXPECT_EQ(order.lines[0].item.references[0].value, "1");
  EXPECT_EQ(order.lines[1].number, 2);
  EXPECT_EQ(order.lines[2].number, 2);
  EXPECT_EQ(order.totals->weight, (Quantity{240'500'000, kPound}));
}

TEST(WarehouseOrder940, ReadsAThirdProductFromItsFarPlaceAndKeepsNoPartOfALine) {
  const std::string bytes = bytes_of(
      {"940", "OW",
       "W05*F*SO-17~LX*1~W01*1*EA**VN*A**********SK*B~N9*LI*1~LS*1~LX*7~N9*LT*OF A PART~LE*1~LX*2~"
       "W01*1*EA**VN*C~"});
  const Judgement judgement = judge(bytes, standard_dictionary());
  const auto order = read<WarehouseOrder940>(judgement.sets.at(0).text);
  ASSERT_TRUE(order) << order.error().text;
  ASSERT_EQ(order->lines.size(), 2u);
  EXPECT_THAT(order->lines[0].item.products, ElementsAre(ProductId{"VN", "A"}, ProductId{"SK", "B"}));
  EXPECT_EQ(order->lines[0].item.references.size(), 1u);
  EXPECT_EQ(order->lines[1].number, 2);
}

TEST(WarehouseOrder940, MoreProductsThanALineHoldsAreOurBug) {
  WarehouseOrder940 order;
  order.lines.push_back({1, Quantity::of(1), {}});
  order.lines[0].item.products.assign(4, {"VN", "A"});
  EXPECT_THROW(interchange_of(Envelope{}, "OW", std::vector{order}), Bug);
}

TEST(WarehouseAdvice945, SaysWhatWasShippedInWhichCartonAndWhatIsShort) {
  const auto advice = read_and_written_again<WarehouseAdvice945>(
      {"945", "SW",
       "W06*F*SO-17*20260107*SH-3**4711~N1*ST*Store 7*92*0007~N9*BM*BOL-5~G62*11*20260107~"
       "W27*M*EXLC**PP**TRLR*5510~LX*1~MAN*GM*00006141411234567890~MAN*CP*1Z999~N9*2I*1Z999~"
       "W12*CP*12*10*2*CA**VN*KETTLE*LOT-9*80.5*G*L~"
       "W12*CC*5*5*0*EA**VN*CUP********012345678905*VN*MUG*09~N9*LI*2~W03*15*240*LB***2*CA~"});
  EXPECT_EQ(advice.shipment.depositor_order, "SO-17");
  EXPECT_EQ(advice.shipment.shipment, "SH-3");
  EXPECT_EQ(advice.carrier->equipment_number, "5510");
  ASSERT_EQ(advice.packages.size(), 1u);
  EXPECT_THAT(advice.packages[0].marks,
              ElementsAre(Mark{"GM", "00006141411234567890"}, Mark{"CP", "1Z999"}));
  const ShippedLine945& cut = advice.packages[0].lines[0];
  EXPECT_EQ(cut.status, "CP");
  EXPECT_EQ(cut.difference_millionths, 2'000'000);
  EXPECT_EQ(cut.item.lot, "LOT-9");
  const ShippedLine945& other = advice.packages[0].lines[1];
  EXPECT_EQ(other.substitute->product, (ProductId{"VN", "MUG"}));
  EXPECT_EQ(other.reason, "09");
  EXPECT_EQ(advice.totals->lading, Quantity::of(2, Unit("CA")));
}

TEST(WarehouseAdvice945, ADifferenceMayHaveEitherSignButMustBeOne) {
  const auto with = [](std::string_view w12) {
    const std::string body = "W06*F*SO-17~N1*WH*East~LX*1~" + std::string(w12) + "~W03*10~";
    return findings_in(bytes_of({"945", "SW", body}));
  };
  EXPECT_THAT(with("W12*CP*12*10*2*CA"), IsEmpty());
  EXPECT_THAT(with("W12*CP*12*10*-2*CA"), IsEmpty());
  EXPECT_THAT(with("W12*CP*12*10**CA"), IsEmpty());
  EXPECT_THAT(with("W12*CP*12*10*3*CA"),
              ElementsAre(HasSubstr("STATED_DIFFERENCE: W1204 says 3, 12 less 10 is 2")));
  EXPECT_THAT(with("W12*CP*12*9*3*CA"),
              ElementsAre(HasSubstr("STATED_TOTAL: W0301 says 10, the set's sum to 9")));
}

TEST(StockAdvice943, SaysWhatIsOnItsWayToTheWarehouse) {
  const auto advice = read_and_written_again<StockAdvice943>(
      {"943", "AR",
       "W06*J*TR-9*20260102*SH-1~N1*WH*East*92*E1~N9*BM*BOL-1~G62*17*20260105~W27*M*EXLC~"
       "W04*100*CA**VN*KETTLE~G69*Kettle, blue~N9*LT*LOT-9~N9*LI*1~W04*50*CA**VN*CUP~W03*150~"});
  EXPECT_EQ(advice.shipment.depositor_order, "TR-9");
  ASSERT_EQ(advice.lines.size(), 2u);
  EXPECT_EQ(advice.lines[0].item.lot, "LOT-9");
  EXPECT_EQ(advice.lines[0].item.references.size(), 1u);
  EXPECT_EQ(advice.totals.millionths, 150'000'000);
}

TEST(StockReceipt944, SaysWhatCameAndWhatWasWrongWithIt) {
  const auto receipt = read_and_written_again<StockReceipt944>(
      {"944", "RE",
       "W17*F*20260106*R-1*TR-9*SH-1~N1*WH*East*92*E1~W08*M*EXLC**TRLR*5510~"
       "W07*95*CA**VN*KETTLE***LOT-9~W13*3*CA*07**01~W13*2*CA*01~W07*50*CA**VN*CUP~W14*145*150*5~"});
  EXPECT_EQ(receipt.receipt, "R-1");
  EXPECT_EQ(receipt.carrier->equipment_number, "5510");
  ASSERT_EQ(receipt.lines.size(), 2u);
  EXPECT_EQ(receipt.lines[0].item.lot, "LOT-9");
  ASSERT_EQ(receipt.lines[0].exceptions.size(), 2u);
  EXPECT_EQ(receipt.lines[0].exceptions[0].damage, "01");
  EXPECT_EQ(receipt.difference_millionths, 5'000'000);
}

TEST(WarehouseSets, WithoutTheirFirstSegmentCannotBeRead) {
  const SetText empty{"ST*940*0001~SE*2*0001~", {}};
  EXPECT_THAT(read<WarehouseOrder940>(empty).error().text, HasSubstr("no W05"));
  EXPECT_THAT(read<WarehouseAdvice945>(empty).error().text, HasSubstr("no W06"));
  EXPECT_THAT(read<StockAdvice943>(empty).error().text, HasSubstr("no W06"));
  EXPECT_THAT(read<StockReceipt944>(empty).error().text, HasSubstr("no W17"));
}

}  // namespace
}  // namespace proofload::x12
