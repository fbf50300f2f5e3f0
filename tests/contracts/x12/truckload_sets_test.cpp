// What a shipper and a truckload carrier say to each other.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contracts/x12/freight_invoice_210.hpp"
#include "contracts/x12/load_tender_204.hpp"
#include "contracts/x12/shipment_status_214.hpp"
#include "contracts/x12/tender_response_990.hpp"
#include "tests/contracts/x12/example.hpp"

namespace proofload::x12 {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(LoadTender204, SaysWhereToStopWhenAndForWhichOrders) {
  const auto tender = read_and_written_again<LoadTender204>(
      {"204", "SM",
       "B2**EXLC**LOAD-1**PP~B2A*00*LT~L11*77*ZZ~G62*64*20260105*1*1400*ET~MS3*EXLC*B**M~"
       "NTE*GEN*Drop trailer~N1*BT*Acme Kettles~L11*A-1*11~N7**5510*********TL~"
       "S5*1*CL*5472*L*24*PL~L11*BOL-5*BM~G62*37*20260106*I*0800*ET~G62*38*20260106*K*1600*ET~"
       "AT8*G*L*5472**24~N1*SF*East*92*E1~N3*9 Mill Lane~N4*Rumford*ME*04276*US~"
       "S5*2*CU~N1*ST*Store 7*92*0007~L5*1*Kettles*70*N*PLT~AT8*G*L*5472~"
       "OID*SO-17*4711**CA*120*L*5000~G62*54*20260109~L5*1*Kettles~OID*SO-18*4712~L3*5472*G*950*FR*95000~"});
  EXPECT_EQ(tender.carrier, "EXLC");
  EXPECT_EQ(tender.shipment, "LOAD-1");
  EXPECT_EQ(tender.parties[0].references[0].value, "A-1");
  EXPECT_EQ(tender.equipment[0].type, "TL");
  ASSERT_EQ(tender.stops.size(), 2u);
  const Stop204& pickup = tender.stops[0];
  EXPECT_EQ(pickup.reason, "CL");
  EXPECT_EQ(pickup.references[0], (Reference{"BM", "BOL-5", ""}));
  EXPECT_EQ(pickup.dates[1].time, "1600");
  EXPECT_EQ(pickup.lading_weight->pieces, 24);
  EXPECT_EQ(pickup.party->city, "Rumford");
  const Stop204& delivery = tender.stops[1];
  ASSERT_EQ(delivery.lading.size(), 1u);
  EXPECT_EQ(delivery.lading[0].weight->weight, Quantity::of(5472, Unit("L")));
  ASSERT_EQ(delivery.orders.size(), 2u);
  EXPECT_EQ(delivery.orders[0].order.purchase_order, "4711");
  EXPECT_EQ(delivery.orders[0].order.pieces, Quantity::of(120, Unit("CA")));
  EXPECT_EQ(delivery.orders[0].dates.size(), 1u);
  EXPECT_EQ(delivery.orders[0].lading.size(), 1u);
  EXPECT_EQ(tender.totals->charge_cents, 95'000);
}

TEST(LoadTender204, WhatBelongsToAContactForDangerousGoodsIsNotTheStops) {
  const std::string bytes = bytes_of(
      {"204", "SM",
       "B2**EXLC**LOAD-1**PP~B2A*00~S5*1*LD~L5*1*Acid~G61*HM*Info Line*TE*5550100~L11*1*ZZ~"});
  EXPECT_THAT(findings_in(bytes), IsEmpty());
  const Judgement judgement = judge(bytes, standard_dictionary());
  const auto tender = read<LoadTender204>(judgement.sets.at(0).text);
  ASSERT_TRUE(tender) << tender.error().text;
  EXPECT_THAT(tender->stops.at(0).references, IsEmpty());
}

TEST(TenderResponse990, SaysWhetherAndWhy) {
  const auto response = read_and_written_again<TenderResponse990>(
      {"990", "GF", "B1*EXLC*LOAD-1*20260105*D~N9*CN*P-1~G62*10*20260106~K1*No trailer~K1*in Maine~"});
  EXPECT_EQ(response.shipment, "LOAD-1");
  EXPECT_EQ(response.action, "D");
  EXPECT_EQ(response.references[0].value, "P-1");
  EXPECT_THAT(response.remarks, ElementsAre("No trailer", "in Maine"));
}

TEST(TenderResponse990, ReadsBothHalvesOfARemark) {
  const SetText set{"ST*990*0001~B1*EXLC*LOAD-1**D~K1*No trailer*in Maine~SE*4*0001~", {}};
  EXPECT_THAT(read<TenderResponse990>(set)->remarks, ElementsAre("No trailer", "in Maine"));
}

TEST(ShipmentStatus214, SaysWhatHappenedWhereAndWhen) {
  const auto status = read_and_written_again<ShipmentStatus214>(
      {"214", "QM",
       "B10*P-1*LOAD-1*EXLC~L11*BOL-5*BM~N1*SH*Acme Kettles~L11*A-1*11~MS3*EXLC*B**M~LX*1~"
       "AT7*X3*NS***20260106*0810*ET~MS1*Rumford*ME*US~MS2*EXLC*5510*TL~"
       "AT7***AB*NA*20260109*0900*LT~L11*4711*PO~MAN*CP*1Z999~AT8*G*L*5472~"});
  EXPECT_EQ(status.shipment, "LOAD-1");
  EXPECT_EQ(status.references.size(), 1u);
  EXPECT_EQ(status.parties[0].references.size(), 1u);
  ASSERT_EQ(status.lines.size(), 1u);
  const StatusEvent214& arrived = status.lines[0].events[0];
  EXPECT_EQ(arrived.status, "X3");
  EXPECT_EQ(arrived.time_code, "ET");
  EXPECT_EQ(arrived.city, "Rumford");
  EXPECT_EQ(arrived.equipment_number, "5510");
  EXPECT_EQ(status.lines[0].events[1].appointment, "AB");
  EXPECT_EQ(status.lines[0].references[0].value, "4711");
}

TEST(ShipmentStatus214, WhatBelongsToAParcelIsNotTheLines) {
  const SetText set{
      "ST*214*0001~B10*P-1*LOAD-1*EXLC~LX*1~CD3*G*5~L11*1*ZZ~AT7*D1*NS~LX*2~AT7*AF*NS~SE*9*0001~", {}};
  const auto status = read<ShipmentStatus214>(set);
  ASSERT_TRUE(status) << status.error().text;
  ASSERT_EQ(status->lines.size(), 2u);
  EXPECT_THAT(status->lines[0].events, IsEmpty());
  EXPECT_EQ(status->lines[1].events.size(), 1u);
}

constexpr std::string_view kFreightLines =
    "LX*1~L5*1*Kettles*70*N*PLT~L0*1***5472*G***24*PLT**L~L1*1*17.6*PH*96300****400~"
    "LX*2~L1*2***-1300****DSC****DISCOUNT~";

TEST(FreightInvoice210, SaysWhatIsDueForWhich) {
  const std::string body =
      "B3**INV-1*LOAD-1*PP*L*20260110*95000**20260109*035*EXLC~C3*USD~N9*BM*BOL-5~"
      "G62*86*20260106~N1*BT*Acme Kettles~N9*11*A-1~N7**5510~" +
      std::string(kFreightLines) + "L3*5472*G***95000******24*L~";
  const auto invoice = read_and_written_again<FreightInvoice210>({"210", "IM", body});
  EXPECT_EQ(invoice.number, "INV-1");
  EXPECT_EQ(invoice.shipment, "LOAD-1");
  EXPECT_EQ(invoice.due_cents, 95'000);
  EXPECT_EQ(invoice.references.size(), 1u);
  EXPECT_EQ(invoice.parties[0].references.size(), 1u);
  ASSERT_EQ(invoice.lines.size(), 2u);
  EXPECT_EQ(invoice.lines[0].quantities[0].pieces, 24);
  EXPECT_EQ(invoice.lines[0].charges[0].rate_millionths, 17'600'000);
  EXPECT_EQ(invoice.lines[1].charges[0].cents, -1'300);
  EXPECT_EQ(invoice.totals->pieces, 24);
}

TEST(FreightInvoice210, TheAmountDueIsTheChargesUnlessItIsABalance) {
  const auto findings = [](std::string_view due, std::string_view correction) {
    const std::string body = "B3**INV-1*LOAD-1*PP**20260110*" + std::string(due) + "*" +
                             std::string(correction) + "***EXLC~" + std::string(kFreightLines);
    return findings_in(bytes_of({"210", "IM", body}));
  };
  EXPECT_THAT(findings("95000", ""), IsEmpty());
  EXPECT_THAT(findings("94000", ""),
              ElementsAre(HasSubstr("STATED_TOTAL: B307 says 94000, the set's sum to 95000")));
  EXPECT_THAT(findings("94000", "BD"), IsEmpty());
}

TEST(TruckloadSets, WithoutTheirFirstSegmentCannotBeRead) {
  const SetText empty{"ST*204*0001~SE*2*0001~", {}};
  EXPECT_THAT(read<LoadTender204>(empty).error().text, HasSubstr("no B2"));
  EXPECT_THAT(read<TenderResponse990>(empty).error().text, HasSubstr("no B1"));
  EXPECT_THAT(read<ShipmentStatus214>(empty).error().text, HasSubstr("no B10"));
  EXPECT_THAT(read<FreightInvoice210>(empty).error().text, HasSubstr("no B3"));
}

}  // namespace
}  // namespace proofload::x12
