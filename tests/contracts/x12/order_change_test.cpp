// What an 860 and an 865 say, on a few bytes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "contracts/x12/change_acknowledgment_865.hpp"
#include "contracts/x12/purchase_order_change_860.hpp"

namespace proofload::x12 {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::SizeIs;

template <class Document>
Document document(std::string_view bytes) {
  auto result = read<Document>(SetText{bytes, {}});
  EXPECT_TRUE(result.has_value()) << (result ? "" : result.error().text);
  return result ? std::move(*result) : Document{};
}

TEST(PurchaseOrderChange860, SaysWhatIsChangedOfWhichOrder) {
  const auto change = document<PurchaseOrderChange860>(
      "ST*860*0001~BCH*04*SA*4711*2*3*20260105**C9***20260107~CUR*BY*USD~REF*DP*12~DTM*010*20260110~"
      "N1*ST**92*0042~REF*IA*77~POC*1*QI*24*12*EA*7.5**VN*A1*UP*036000291452~REF*ZZ*x~DTM*063*20260109~"
      "POC*2*DI****3~CTT*2~SE*12*0001~");
  EXPECT_EQ(change.purpose, "04");
  EXPECT_EQ(change.order_number, "4711");
  EXPECT_EQ(change.release, "2");
  EXPECT_EQ(change.change_sequence, "3");
  EXPECT_EQ(change.order_date, (Date{2026, 1, 5}));
  EXPECT_EQ(change.contract, "C9");
  EXPECT_EQ(change.change_date, (Date{2026, 1, 7}));
  EXPECT_THAT(change.references, SizeIs(1));  // the other one is the party's
  EXPECT_THAT(change.dates, ElementsAre(Field(&Moment::qualifier, "010")));
  ASSERT_THAT(change.parties, SizeIs(1));
  EXPECT_EQ(change.parties[0].id, "0042");
  ASSERT_THAT(change.lines, SizeIs(2));
  const ChangedItem& more = change.lines[0].item;
  EXPECT_EQ(more.id, "1");
  EXPECT_EQ(more.change, "QI");
  EXPECT_EQ(more.quantity, Quantity::of(24));
  EXPECT_EQ(more.left_to_receive, Quantity::of(12));
  EXPECT_EQ(more.price_millionths, 7'500'000);
  EXPECT_EQ(more.product("UP"), "036000291452");
  EXPECT_THAT(change.lines[0].dates, ElementsAre(Field(&Moment::qualifier, "063")));
  const ChangedItem& gone = change.lines[1].item;
  EXPECT_EQ(gone.change, "DI");
  EXPECT_TRUE(gone.quantity.unit.empty());
  EXPECT_EQ(gone.left_to_receive, std::nullopt);
}

// A sales person's order (SPI) has parties of its own, and a subline quantities and answers.
TEST(PurchaseOrderChange860, LeavesOutLoopsThatItDoesNotKeep) {
  const auto change = document<PurchaseOrderChange860>(
      "ST*860*0001~BCH*04*SA*4711***20260105~AMT*TT*12~REF*ZZ*of the amount~N9*L1*note~MSG*hello~N1*BY*X~"
      "SPI*00~N1*SU*Y~MSG*not ours~POC*1*PC****3~N9*L1*x~DTM*010*20260110~CTT*1~SE*14*0001~");
  EXPECT_THAT(change.references, IsEmpty());
  ASSERT_THAT(change.texts, SizeIs(1));
  EXPECT_THAT(change.texts[0].lines, ElementsAre("hello"));
  EXPECT_THAT(change.parties, ElementsAre(Field(&NamedParty::role, "BY")));
  ASSERT_THAT(change.lines, SizeIs(1));
  EXPECT_THAT(change.lines[0].dates, IsEmpty());
}

TEST(PurchaseOrderChange860, WithoutItsHeadingOrNumberIsRefused) {
  EXPECT_EQ(read<PurchaseOrderChange860>(SetText{"ST*860*0001~SE*2*0001~", {}}).error().text,
            "the set has no BCH");
  EXPECT_EQ(read<PurchaseOrderChange860>(SetText{"ST*860*1~BCH*04*SA****20260105~", {}}).error().text,
            "BCH03: is missing");
}

TEST(ChangeAcknowledgment865, SaysOfEachLineWhatBecomesOfIt) {
  const auto answer = document<ChangeAcknowledgment865>(
      "ST*865*0001~BCA*00*AC*4711*2*3*20260105***SO9*20260108*20260107~POC*1*QI*24*12*EA*7.5**VN*A1~"
      "DTM*002*20260115~ACK*IA*20*EA*068*20260112~DTM*017*20260116~ACK*IB*4*EA~SLN*1**I~ACK*IR*9*EA~"
      "CTT*1~SE*11*0001~");
  EXPECT_EQ(answer.type, "AC");
  EXPECT_EQ(answer.order_number, "4711");
  EXPECT_EQ(answer.release, "2");
  EXPECT_EQ(answer.change_sequence, "3");
  EXPECT_EQ(answer.sales_order, "SO9");
  EXPECT_EQ(answer.date, (Date{2026, 1, 8}));
  EXPECT_EQ(answer.change_date, (Date{2026, 1, 7}));
  ASSERT_THAT(answer.lines, SizeIs(1));
  EXPECT_EQ(answer.lines[0].item.quantity, Quantity::of(24));
  EXPECT_THAT(answer.lines[0].dates, ElementsAre(Field(&Moment::qualifier, "002")));
  EXPECT_THAT(answer.lines[0].statuses,
              ElementsAre(Field(&LineStatus::quantity, Quantity::of(20)),
                          Field(&LineStatus::quantity, Quantity::of(4))));
  EXPECT_EQ(answer.lines[0].statuses[0].date, (Date{2026, 1, 12}));
}

}  // namespace
}  // namespace proofload::x12
