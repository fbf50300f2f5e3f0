#include <gtest/gtest.h>

#include <set>

#include "mocks/edi_partner/facts.hpp"
#include "tests/mocks/edi_partner/partner_host.hpp"
#include "tests/mocks/edi_partner/seller.hpp"

namespace proofload::mocks::edi_partner {
namespace {

x12::PurchaseOrder850 first_order(std::string_view bytes) {
  const x12::Judgement judgement = x12::judge(bytes, x12::standard_dictionary());
  return x12::read<x12::PurchaseOrder850>(judgement.sets.at(0).text).value();
}

TEST(EdiPartner, PlacesAnOrderWhenItIsDue) {
  PartnerHost host(settings_for(1));
  host.run_until(kEpoch + 8h - 1ns);
  EXPECT_TRUE(host.sent.empty());
  host.run_until(kEpoch + 8h);
  ASSERT_EQ(host.sent.size(), 1u);
  EXPECT_TRUE(is_clean(host.sent[0])) << host.sent[0];
  EXPECT_EQ(first_order(host.sent[0]),
            purchase_order_850(order_number(1), {"BIGBOX STORES", "0001"}));

  const auto placed = host.facts_of(facts::kOrderPlaced);
  ASSERT_EQ(placed.size(), 3u);
  EXPECT_EQ(placed[0].order, (Ref{"purchase_order", "bigbox/PO-1"}));
  EXPECT_EQ(placed[0].line, 0);
  EXPECT_EQ(placed[0].money.minor, 12 * 499 + 5 * 1950);
  EXPECT_EQ(placed[0].location, "DC7");
  EXPECT_EQ(placed[1].line, 1);
  EXPECT_EQ(placed[1].quantity, Quantity::of(12));
  EXPECT_EQ(placed[2].money.minor, 5 * 1950);
}

TEST(EdiPartner, OrdersOfOneInterchangeTravelInOneGroupUnlessItIsFull) {
  Settings settings = settings_for(1, 5);
  PartnerHost together(settings);
  together.run_until(kEpoch + 8h);
  ASSERT_EQ(together.sent.size(), 1u);
  const x12::Judgement one = x12::judge(together.sent[0], x12::standard_dictionary());
  EXPECT_TRUE(one.clean());
  EXPECT_EQ(one.groups.size(), 1u);
  EXPECT_EQ(one.sets.size(), 5u);

  settings.sets_per_group = 2;
  PartnerHost split(settings);
  split.run_until(kEpoch + 8h);
  const x12::Judgement three = x12::judge(split.sent.at(0), x12::standard_dictionary());
  EXPECT_TRUE(three.clean());
  EXPECT_EQ(three.groups.size(), 3u);
  EXPECT_EQ(three.sets.size(), 5u);
}

TEST(EdiPartner, SendsAgainByteForByteWhatNobodyAcknowledgesAndThenGivesUp) {
  Settings settings = settings_for(1);
  settings.agreement.acknowledgement.repeats = 3;
  PartnerHost host(settings);
  host.run_until(kEpoch + 8h + 4h - 1ns);
  EXPECT_EQ(host.sent.size(), 1u);
  host.run_until(kEpoch + std::chrono::hours(48));
  ASSERT_EQ(host.sent.size(), 4u);
  for (const std::string& repeat : host.sent) EXPECT_EQ(repeat, host.sent[0]);
  EXPECT_EQ(host.facts_of(facts::kInterchangeResent).size(), 3u);
  ASSERT_EQ(host.facts_of(facts::kOrderAbandoned).size(), 1u);
  EXPECT_EQ(host.facts_of(facts::kOrderAbandoned)[0].subject, "unanswered");
  EXPECT_EQ(host.timers(), 0u);
  Seller seller;
  host.receive(seller.acknowledge(host.sent[0]));  // late, and an answer all the same
  ASSERT_EQ(host.facts_of(facts::kAcknowledgementReceived).size(), 1u);
  EXPECT_EQ(host.facts_of(facts::kAcknowledgementReceived)[0].subject, "accepted");
}

TEST(EdiPartner, WhatWasAcknowledgedIsNotSentAgain) {
  PartnerHost host(settings_for(1, 2));
  host.run_until(kEpoch + 9h);
  Seller seller;
  EXPECT_TRUE(host.receive(seller.acknowledge(host.sent.at(0))));
  host.run_until(kEpoch + std::chrono::hours(48));
  EXPECT_EQ(host.sent.size(), 1u);  // and no 997 for a 997
  const auto acknowledged = host.facts_of(facts::kAcknowledgementReceived);
  ASSERT_EQ(acknowledged.size(), 2u);
  EXPECT_EQ(acknowledged[1].order.value, "bigbox/PO-2");
  EXPECT_EQ(acknowledged[1].subject, "accepted");
  EXPECT_EQ(host.timers(), 0u);
}

TEST(EdiPartner, OneUnacknowledgedGroupBringsTheWholeInterchangeAgain) {
  Settings settings = settings_for(1, 2);
  settings.sets_per_group = 1;
  PartnerHost host(settings);
  host.run_until(kEpoch + 8h);
  const std::string& bytes = host.sent.at(0);
  const x12::Judgement judgement = x12::judge(bytes, x12::standard_dictionary());
  Seller seller;
  host.receive(seller.interchange("FA", *acknowledge_group(judgement, judgement.groups.at(0))));
  host.restart();
  host.run_until(kEpoch + 12h);
  ASSERT_EQ(host.sent.size(), 2u);
  EXPECT_EQ(host.sent[1], host.sent[0]);
  const x12::Judgement again = x12::judge(host.sent[1], x12::standard_dictionary());
  host.receive(seller.interchange("FA", *acknowledge_group(again, again.groups.at(1))));
  host.run_until(kEpoch + std::chrono::hours(48));
  EXPECT_EQ(host.sent.size(), 2u);
  EXPECT_EQ(host.facts_of(facts::kAcknowledgementReceived).size(), 2u);
}

TEST(EdiPartner, WithoutA997InTheAgreementNothingIsAwaitedOrKept) {
  Settings settings = settings_for(2);
  settings.agreement.acknowledgement.expected = false;
  PartnerHost host(settings);
  host.run_until(kEpoch + std::chrono::hours(48));
  EXPECT_EQ(host.sent.size(), 2u);
  EXPECT_FALSE(host.store.contains("sent/000000001"));
  Seller seller;
  host.receive(seller.interchange("PR", response_to("PO-1")));
  EXPECT_EQ(host.sent.size(), 2u);
  EXPECT_EQ(host.facts_of(facts::kResponseReceived).size(), 4u);
}

// A 997 that refuses the first set.
std::string refusal(Seller& seller, std::string_view bytes) {
  const x12::Judgement judgement = x12::judge(bytes, x12::standard_dictionary());
  auto ack = *acknowledge_group(judgement, judgement.groups.at(0));
  ack.sets.at(0).status = "R";
  ack.sets.at(0).codes = {"5"};
  ack.accepted -= 1;
  ack.status = ack.accepted == 0 ? "R" : "P";
  return seller.interchange("FA", ack);
}

TEST(EdiPartner, ARefusedOrderIsSentAgainAloneUnderNewNumbers) {
  PartnerHost host(settings_for(1, 2));
  host.run_until(kEpoch + 8h);
  Seller seller;
  host.receive(refusal(seller, host.sent.at(0)));
  const auto rejected = host.facts_of(facts::kOrderRejectedBy997);
  ASSERT_EQ(rejected.size(), 1u);
  EXPECT_EQ(rejected[0].order.value, "bigbox/PO-1");
  EXPECT_EQ(rejected[0].subject, "997 5");
  host.restart();
  host.run_until(kEpoch + 9h);
  ASSERT_EQ(host.sent.size(), 2u);
  EXPECT_TRUE(is_clean(host.sent[1]));
  EXPECT_EQ(first_order(host.sent[1]), first_order(host.sent[0]));
  const x12::Judgement first = x12::judge(host.sent[0], x12::standard_dictionary());
  const x12::Judgement again = x12::judge(host.sent[1], x12::standard_dictionary());
  EXPECT_EQ(again.sets.size(), 1u);
  EXPECT_NE(again.interchanges[0].control_number, first.interchanges[0].control_number);
  EXPECT_NE(again.groups[0].control_number, first.groups[0].control_number);
  EXPECT_EQ(host.facts_of(facts::kOrderPlaced).size(), 6u) << "it is the same order";
}

TEST(EdiPartner, AnOrderRefusedTooOftenIsAbandoned) {
  Settings settings = settings_for(1);
  settings.mends_max = 1;
  PartnerHost host(settings);
  host.run_until(kEpoch + 8h);
  Seller seller;
  host.receive(refusal(seller, host.sent.at(0)));
  host.run_until(kEpoch + 9h);
  host.receive(refusal(seller, host.sent.at(1)));
  host.run_until(kEpoch + std::chrono::hours(48));
  EXPECT_EQ(host.sent.size(), 2u);
  ASSERT_EQ(host.facts_of(facts::kOrderAbandoned).size(), 1u);
  EXPECT_EQ(host.facts_of(facts::kOrderAbandoned)[0].subject, "rejected");
}

TEST(EdiPartner, ATa1ThatRefusesTheInterchangeRefusesItsOrders) {
  PartnerHost host(settings_for(1));
  host.run_until(kEpoch + 8h);
  Seller seller;
  host.receive(seller.refuse_interchange("000000001", "021"));
  ASSERT_EQ(host.facts_of(facts::kOrderRejectedBy997).size(), 1u);
  EXPECT_EQ(host.facts_of(facts::kOrderRejectedBy997)[0].subject, "TA1 021");
  host.run_until(kEpoch + 9h);
  EXPECT_EQ(host.sent.size(), 2u);
}

TEST(EdiPartner, ATa1ThatSaysDuplicateEndsTheRepeats) {
  PartnerHost host(settings_for(1));
  host.run_until(kEpoch + 12h);
  EXPECT_EQ(host.sent.size(), 2u);
  Seller seller;
  host.receive(seller.refuse_interchange("000000001", "025"));
  host.run_until(kEpoch + std::chrono::hours(96));
  EXPECT_EQ(host.sent.size(), 2u);
  ASSERT_EQ(host.facts_of(facts::kAcknowledgementReceived).size(), 1u);
  EXPECT_EQ(host.facts_of(facts::kAcknowledgementReceived)[0].subject, "duplicate");
}

TEST(EdiPartner, ABuyerWhoChangesItsMindCancelsUnderTheSameOrderNumber) {
  Settings settings = settings_for(1);
  settings.book.orders = [](std::uint64_t) {
    PlacedOrder order = order_number(1);
    order.cancel_after = 30min;
    return std::vector<PlacedOrder>{order};
  };
  PartnerHost host(settings);
  host.run_until(kEpoch + 8h + 29min);
  host.restart();  // which sends again what may have been lost
  EXPECT_EQ(host.sent.size(), 2u);
  host.run_until(kEpoch + 8h + 30min);
  ASSERT_EQ(host.sent.size(), 3u);
  EXPECT_TRUE(is_clean(host.sent[2]));
  const auto cancellation = first_order(host.sent[2]);
  EXPECT_EQ(cancellation.purpose, "01");
  EXPECT_EQ(cancellation.number, "PO-1");
  EXPECT_EQ(host.facts_of(facts::kOrderCancelRequested).size(), 1u);
}

Settings sending_each_order_again() {
  Settings settings = settings_for(1);
  settings.again = {1, 1};
  settings.again_after = 3h;
  settings.agreement.acknowledgement.expected = false;
  return settings;
}

void expect_the_same_order_under_new_numbers(const std::string& again, const std::string& first) {
  EXPECT_TRUE(is_clean(again));
  EXPECT_EQ(first_order(again), first_order(first));
  const x12::Judgement one = x12::judge(first, x12::standard_dictionary());
  const x12::Judgement other = x12::judge(again, x12::standard_dictionary());
  EXPECT_NE(other.interchanges[0].control_number, one.interchanges[0].control_number);
  EXPECT_NE(other.groups[0].control_number, one.groups[0].control_number);
}

TEST(EdiPartner, WhoeverSendsOrdersAgainDoesSoOnceUnderNewNumbers) {
  PartnerHost host(sending_each_order_again());
  host.run_until(kEpoch + 11h - 1ns);
  ASSERT_EQ(host.sent.size(), 1u);
  host.run_until(kEpoch + std::chrono::hours(48));
  ASSERT_EQ(host.sent.size(), 2u);
  expect_the_same_order_under_new_numbers(host.sent[1], host.sent[0]);
  EXPECT_EQ(host.facts_of(facts::kOrderPlaced).size(), 3u) << "it is the same order";
}

Settings contradicting_itself() {
  Settings settings = sending_each_order_again();
  settings.again = {0, 1};
  settings.again_otherwise = {1, 1};
  return settings;
}

TEST(EdiPartner, WhoeverContradictsItselfAsksForOneMoreAndSaysSo) {
  Settings settings = contradicting_itself();
  settings.agreement.acknowledgement.expected = true;
  PartnerHost host(settings);
  host.run_until(kEpoch + 8h);
  Seller seller;
  host.receive(seller.acknowledge(host.sent.at(0)));
  host.restart();
  host.run_until(kEpoch + 12h);
  ASSERT_EQ(host.sent.size(), 2u);
  EXPECT_EQ(first_order(host.sent[0]).lines[0].item.quantity, Quantity::of(12));
  EXPECT_EQ(first_order(host.sent[1]).lines[0].item.quantity, Quantity::of(13));
  const auto contradicted = host.facts_of(facts::kOrderContradicted);
  ASSERT_EQ(contradicted.size(), 1u);
  EXPECT_EQ(contradicted[0].line, 1);
  EXPECT_EQ(contradicted[0].quantity, Quantity::of(13));
}

TEST(EdiPartner, WhatNobodyAcknowledgedIsNotContradicted) {
  PartnerHost host(contradicting_itself());
  host.run_until(kEpoch + std::chrono::hours(48));
  EXPECT_EQ(host.sent.size(), 1u);
  EXPECT_TRUE(host.facts_of(facts::kOrderContradicted).empty());
}

TEST(EdiPartner, AContradictionThatIsRefusedIsMendedAsItWas) {
  Settings settings = contradicting_itself();
  settings.agreement.acknowledgement.expected = true;
  PartnerHost host(settings);
  host.run_until(kEpoch + 8h);
  Seller seller;
  host.receive(seller.acknowledge(host.sent.at(0)));
  host.run_until(kEpoch + 11h);
  host.receive(refusal(seller, host.sent.at(1)));
  host.restart();
  host.run_until(kEpoch + 12h);
  ASSERT_EQ(host.sent.size(), 3u);
  EXPECT_EQ(first_order(host.sent[2]), first_order(host.sent[1]));
}

TEST(EdiPartner, ARestartForgetsNoOrderThatIsToBeSentAgain) {
  PartnerHost host(sending_each_order_again());
  host.run_until(kEpoch + 9h);
  host.restart();  // which sends again what may have been lost
  ASSERT_EQ(host.sent.size(), 2u);
  host.run_until(kEpoch + 11h);
  ASSERT_EQ(host.sent.size(), 3u);
  expect_the_same_order_under_new_numbers(host.sent[2], host.sent[0]);
  host.run_until(kEpoch + 12h);
  host.restart();
  host.run_until(kEpoch + std::chrono::hours(48));
  EXPECT_EQ(std::set<std::string>(host.sent.begin(), host.sent.end()).size(), 2u) << "once, and no more";
}

}  // namespace
}  // namespace proofload::mocks::edi_partner
