#include "contracts/x12/remittance_820.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace proofload::x12 {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::SizeIs;

TEST(Remittance820, SaysWhatIsPaidForWhichInvoice) {
  const auto read_back = read<Remittance820>(SetText{
      "ST*820*0001~BPR*I*1050.25*C*ACH*CTX***********20260131~TRN*1*T42*9876543210~CUR*PR*USD~REF*IA*7~"
      "N1*PR*BIGBOX~REF*ZZ*x~N1*PE*SELLER~ENT*1~ADX*-9.75*CA*CM*C1~"
      "RMR*IV*INV1*PO*980*1000*20~REF*PO*4711~DTM*097*20260105~ADX*-5*59~REF*ZZ*of the adjustment~"
      "RMR*IV*INV2**80*90**01*-10~ENT*2~NM1*QE*1*X~REF*ZZ*of a person~ADX*0*L7~SE*20*0001~",
      {}});
  ASSERT_TRUE(read_back) << read_back.error().text;
  const Remittance820& r = *read_back;
  EXPECT_EQ(r.handling, "I");
  EXPECT_EQ(r.amount_millionths, 1'050'250'000);
  EXPECT_EQ(r.direction, "C");
  EXPECT_EQ(r.method, "ACH");
  EXPECT_EQ(r.date, (Date{2026, 1, 31}));
  EXPECT_EQ(r.trace, "T42");
  EXPECT_EQ(r.originator, "9876543210");
  EXPECT_EQ(r.currency, "USD");
  EXPECT_THAT(r.references, SizeIs(1));
  EXPECT_THAT(r.parties, ElementsAre(Field(&NamedParty::role, "PR"), Field(&NamedParty::role, "PE")));
  EXPECT_THAT(r.adjustments, ElementsAre(Adjustment820{-9'750'000, "CA", "CM", "C1"},
                                         Adjustment820{0, "L7", "", ""}));
  ASSERT_THAT(r.invoices, SizeIs(2));
  EXPECT_EQ(r.invoices[0].number, "INV1");
  EXPECT_EQ(r.invoices[0].paid_millionths, 980'000'000);
  EXPECT_EQ(r.invoices[0].total_millionths, 1'000'000'000);
  EXPECT_EQ(r.invoices[0].discount_millionths, 20'000'000);
  EXPECT_THAT(r.invoices[0].references, SizeIs(1));
  EXPECT_THAT(r.invoices[0].adjustments, ElementsAre(Adjustment820{-5'000'000, "59", "", ""}));
  EXPECT_THAT(r.invoices[1].adjustments, ElementsAre(Adjustment820{-10'000'000, "01", "", ""}));
}

TEST(Remittance820, WithoutAPaymentIsRefused) {
  EXPECT_EQ(read<Remittance820>(SetText{"ST*820*0001~ENT*1~SE*3*0001~", {}}).error().text,
            "the set has no BPR");
  EXPECT_EQ(read<Remittance820>(SetText{"ST*820*0001~BPR*I**C*CHK~SE*3*0001~", {}}).error().text,
            "BPR02: is missing");
}

}  // namespace
}  // namespace proofload::x12
