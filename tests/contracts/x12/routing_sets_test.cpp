// What a supplier has ready, and who is to fetch it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contracts/x12/routing_instruction_754.hpp"
#include "contracts/x12/routing_request_753.hpp"
#include "tests/contracts/x12/example.hpp"

namespace proofload::x12 {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

constexpr std::string_view kRequest =
    "BGN*00*RR-1*20260105*0930~N1*SF*Acme Kettles*92*A1~N3*9 Mill Lane~N4*Rumford*ME*04276*US~LX*1~"
    "N1*ST*DC 7*92*0007~L11*042*DP~G62*10*20260106*1*0800*ET~OID**4711**CTN*120*L*5000*E*400~"
    "OID**4712**PLT*2*L*900~N1*ST*DC 8*92*0008~OID**4713**CTN*3~";

TEST(RoutingRequest753, SaysWhatIsReadyWhenAndForWhichOrders) {
  const auto request =
      read_and_written_again<RoutingRequest753>({"753", "RF", kRequest, "004030"});
  EXPECT_EQ(request.beginning.number, "RR-1");
  EXPECT_EQ(request.ship_from.city, "Rumford");
  ASSERT_EQ(request.destinations.size(), 2u);
  const RoutedDestination753& first = request.destinations[0];
  EXPECT_EQ(first.party.references[0].value, "042");
  EXPECT_EQ(first.dates[0].qualifier, "10");
  ASSERT_EQ(first.orders.size(), 2u);
  EXPECT_EQ(first.orders[0].purchase_order, "4711");
  EXPECT_EQ(first.orders[0].pieces, Quantity::of(120, Unit("CTN")));
  EXPECT_EQ(first.orders[0].volume, Quantity::of(400, Unit("E")));
}

TEST(RoutingInstruction754, SaysWhoFetchesWhatUnderWhichLoad) {
  const auto instruction = read_and_written_again<RoutingInstruction754>(
      {"754", "RG",
       "BGN*00*RI-1*20260105*1200**RR-1~N1*SF*Acme Kettles*92*A1~LX*1~L11*LOAD-1*LO~L11*AU-9*AO~"
       "BLR*EXLC*20260107*0800~OID**4711**CTN*120*L*5000~OID**4712~G62*10*20260107~"
       "N1*ST*DC 7*92*0007~N4*Reno*NV~LX*2~OID**4713~",
       "004030"});
  EXPECT_EQ(instruction.beginning.answers, "RR-1");
  ASSERT_EQ(instruction.loads.size(), 2u);
  const RoutedLoad754& load = instruction.loads[0];
  EXPECT_EQ(load.references[0], (Reference{"LO", "LOAD-1", ""}));
  EXPECT_EQ(load.carrier, "EXLC");
  EXPECT_EQ(load.pickup, (Date{2026, 1, 7}));
  EXPECT_EQ(load.pickup_time, "0800");
  EXPECT_EQ(load.orders.size(), 2u);
  EXPECT_EQ(load.party->city, "Reno");
}

TEST(RoutingSets, AreJudgedByTheReleaseThatTheirGroupNames) {
  EXPECT_THAT(findings_in(bytes_of({"753", "RF", kRequest, "004010"})),
              Contains(HasSubstr("UNKNOWN_SET: set 753 of version 004010 is not defined")));
  EXPECT_THAT(findings_in(bytes_of({"850", "PO", "BEG*00*SA*1**20260105~", "004030"})),
              Contains(HasSubstr("UNKNOWN_SET: set 850 of version 004030 is not defined")));
}

TEST(RoutingSets, WithoutTheirFirstSegmentCannotBeRead) {
  const SetText empty{"ST*753*0001~SE*2*0001~", {}};
  EXPECT_THAT(read<RoutingRequest753>(empty).error().text, HasSubstr("no BGN"));
  EXPECT_THAT(read<RoutingInstruction754>(empty).error().text, HasSubstr("no BGN"));
}

}  // namespace
}  // namespace proofload::x12
