#include <gtest/gtest.h>

#include "mocks/edi/facts.hpp"
#include "mocks/facts.hpp"
#include "tests/mocks/third_party/depositor.hpp"

namespace proofload::mocks::third_party {
namespace {

void expect_line(const LineSum& line, std::string_view status, std::int64_t ordered,
                 std::int64_t shipped, std::string_view reason = "") {
  EXPECT_EQ(line.status, status);
  EXPECT_EQ(line.ordered, ordered);
  EXPECT_EQ(line.shipped, shipped);
  EXPECT_EQ(line.difference, ordered - shipped);
  EXPECT_EQ(line.reason, reason);
}

TEST(ThirdParty, AnswersAnOrderWithA997AndThenWithOne945OfWhatItShipped) {
  Depot depot(ordinary());
  depot.give("OW", order_of("R-1"));
  ASSERT_EQ(depot.sent.size(), 1u);
  EXPECT_NE(depot.sent[0].find("AK1*OW"), std::string::npos);
  depot.pass(48h);

  ASSERT_EQ(depot.advices().size(), 1u);
  const x12::WarehouseAdvice945 advice = depot.advices()[0];
  EXPECT_EQ(advice.shipment.depositor_order, "R-1");
  EXPECT_EQ(advice.shipment.purchase_order, "4711");
  EXPECT_EQ(advice.shipment.shipment, "3P-00000001");
  EXPECT_EQ(advice.carrier->carrier, "UPSN");
  EXPECT_EQ(advice.heading.parties.at(1).id, "0042");
  const auto lines = lines_of(advice);
  ASSERT_EQ(lines.size(), 2u);
  expect_line(lines.at("1"), "CC", 24, 24);
  expect_line(lines.at("2"), "CC", 5, 5);
  ASSERT_EQ(advice.packages.size(), 3u);  // 29 units in twelves, each with its labels
  for (const x12::Package945& package : advice.packages) {
    ASSERT_EQ(package.marks.size(), 2u);
    EXPECT_EQ(package.marks[0].qualifier, "GM");
    EXPECT_EQ(package.marks[0].value.size(), 20u);
    EXPECT_EQ(package.marks[1].qualifier, "CP");
  }
  EXPECT_EQ(depot.facts_of(facts::kLabelBought).size(), 3u);
  EXPECT_EQ(depot.facts_of(facts::kReleaseShipped).at(0).order, (Ref{"release", "R-1"}));
  EXPECT_EQ(depot.facts_of(facts::kAcknowledgementReceived).size(), 1u);
  for (const std::string& bytes : depot.sent) EXPECT_TRUE(edi::is_clean(bytes)) << bytes;
}

TEST(ThirdParty, FreightHasABillOfLadingAndNoLabels) {
  const auto settings = ordinary();
  settings->ships = Ships::freight;
  Depot depot(settings);
  x12::WarehouseOrder940 order = order_of("R-1");
  order.carrier.emplace().method = "M";
  order.carrier->payment = "PP";
  order.carrier->carrier = "RDWY";
  depot.give("OW", order);
  depot.pass(48h);
  ASSERT_EQ(depot.advices().size(), 1u);
  const x12::WarehouseAdvice945 advice = depot.advices()[0];
  EXPECT_EQ(advice.heading.references.at(0).qualifier, "BM");
  EXPECT_EQ(advice.carrier->carrier, "RDWY");
  EXPECT_EQ(advice.packages.at(0).marks.size(), 1u);
  EXPECT_TRUE(depot.facts_of(facts::kLabelBought).empty());
  EXPECT_TRUE(edi::is_clean(depot.sent.back()));
}

TEST(ThirdParty, ASecondOrderOfOneNameIsNotWorkedAgain) {
  Depot depot(ordinary());
  const std::string first = depot.depositor.interchange("OW", order_of("R-1"));
  depot.deliver(first);
  depot.deliver(first);                  // the same bytes: the same 997
  depot.give("OW", order_of("R-1"));     // under a new number
  EXPECT_EQ(depot.sent.at(0), depot.sent.at(1));
  depot.pass(48h);
  EXPECT_EQ(depot.facts_of(facts::kInterchangeRepeated).size(), 1u);
  EXPECT_EQ(depot.facts_of(facts::kReleaseRepeated).size(), 1u);
  EXPECT_EQ(depot.facts_of(facts::kReleaseReceived).size(), 1u);
  EXPECT_EQ(depot.advices().size(), 1u);
}

TEST(ThirdParty, WhatIsMissingStandsOnceWithAReason) {
  const auto settings = ordinary();
  settings->short_pick = {1, 1};
  Depot depot(settings);
  depot.give("OW", order_of("R-1", 30));  // of ten lamps
  depot.pass(48h);
  ASSERT_EQ(depot.advices().size(), 1u);
  const auto lines = lines_of(depot.advices()[0]);
  const std::int64_t bolts = depot.sum_of(facts::kUnitsShipped, "BOLT");
  const std::int64_t lamps = depot.sum_of(facts::kUnitsShipped, "LAMP");
  EXPECT_LT(bolts, 24);
  EXPECT_LT(lamps, 10);
  expect_line(lines.at("1"), bolts == 0 ? "DS" : "CP", 24, bolts, "01");
  expect_line(lines.at("2"), lamps == 0 ? "DS" : "CP", 30, lamps, "01");
  EXPECT_TRUE(edi::is_clean(depot.sent.back()));
}

TEST(ThirdParty, AnOrderOfWhichNothingIsThereIsAnsweredOutOfStock) {
  Depot depot(ordinary());
  depot.give("OW", order_of("R-1", 10));
  x12::WarehouseOrder940 lamps = order_of("R-2");
  lamps.lines.erase(lamps.lines.begin());
  depot.give("OW", lamps);
  depot.pass(48h);
  ASSERT_EQ(depot.advices().size(), 2u);
  for (const x12::WarehouseAdvice945& advice : depot.advices()) {
    if (advice.shipment.depositor_order != "R-2") continue;
    EXPECT_EQ(advice.shipment.shipment, "");
    expect_line(lines_of(advice).at("2"), "DS", 5, 0, "01");
  }
}

TEST(ThirdParty, CancelsUntilThePickingStartsAndAnswersCancelledLines) {
  const auto settings = ordinary();
  settings->wave_wait = {10min, 10min};
  Depot depot(settings);
  depot.give("OW", order_of("R-1"));
  depot.give("OW", order_of("R-1", 5, "F"));
  depot.pass(48h);
  ASSERT_EQ(depot.advices().size(), 1u);
  const auto lines = lines_of(depot.advices()[0]);
  expect_line(lines.at("1"), "CU", 24, 0);
  expect_line(lines.at("2"), "CU", 5, 0);
  EXPECT_EQ(depot.facts_of(facts::kReleaseCancelled).at(0).subject, "cancelled");
  EXPECT_EQ(depot.sum_of(facts::kStockDeallocated, "LAMP"), 5);
}

TEST(ThirdParty, ACancellationThatComesTooLateIsAnsweredByWhatShipped) {
  const auto settings = ordinary();
  settings->wave_wait = {10min, 10min};
  Depot depot(settings);
  depot.give("OW", order_of("R-1"));
  depot.run_until(depot.now + 10min);
  depot.give("OW", order_of("R-1", 5, "F"));
  ASSERT_EQ(depot.facts_of(facts::kReleaseCancelRefused).size(), 1u);
  EXPECT_EQ(depot.facts_of(facts::kReleaseCancelRefused)[0].subject, "picking");
  depot.pass(48h);
  ASSERT_EQ(depot.advices().size(), 1u);
  expect_line(lines_of(depot.advices()[0]).at("2"), "CC", 5, 5);
  EXPECT_TRUE(depot.facts_of(facts::kReleaseCancelled).empty());
}

TEST(ThirdParty, WhatIsCancelledBeforeItComesIsNotWorkedWhenItComes) {
  Depot depot(ordinary());
  depot.give("OW", order_of("R-1", 5, "F"));
  depot.give("OW", order_of("R-1"));
  depot.pass(48h);
  ASSERT_EQ(depot.advices().size(), 1u);
  expect_line(lines_of(depot.advices()[0]).at("2"), "CU", 5, 0);
  EXPECT_TRUE(depot.facts_of(facts::kStockAllocated).empty());
}

TEST(ThirdParty, AChangeBeforeThePickingReplacesTheLinesAndALaterOneDoesNot) {
  const auto settings = ordinary();
  settings->wave_wait = {10min, 10min};
  Depot depot(settings);
  depot.give("OW", order_of("R-1", 5));
  depot.give("OW", order_of("R-1", 8, "R"));
  depot.run_until(depot.now + 10min);
  depot.give("OW", order_of("R-1", 1, "R"));
  EXPECT_EQ(depot.facts_of(facts::kReleaseChangeRefused).size(), 1u);
  depot.pass(48h);
  ASSERT_EQ(depot.advices().size(), 1u);
  expect_line(lines_of(depot.advices()[0]).at("2"), "CC", 8, 8);
  EXPECT_EQ(depot.sum_of(facts::kReleaseChanged, "LAMP"), 8);
}

TEST(ThirdParty, ShipsASubstituteWhereTheDepositorAllowsIt) {
  const auto settings = ordinary();
  settings->substitutes = {{"LAMP", "LAMP-2"}};
  Depot depot(settings);
  depot.give("OW", order_of("R-1", 12));
  x12::WarehouseOrder940 strict = order_of("R-2", 12);
  strict.heading.notes.push_back({"WHI", "NO SUBSTITUTION"});
  depot.give("OW", strict);
  depot.pass(72h);
  ASSERT_EQ(depot.advices().size(), 2u);
  for (const x12::WarehouseAdvice945& advice : depot.advices()) {
    const LineSum line = lines_of(advice).at("2");
    if (advice.shipment.depositor_order == "R-1") {
      expect_line(line, "CC", 12, 12, "09");
      EXPECT_EQ(line.item, "LAMP");
      EXPECT_EQ(line.substitute, "LAMP-2");
    } else {
      expect_line(line, "CP", 12, 10, "01");
      EXPECT_EQ(line.substitute, "");
    }
  }
}

TEST(ThirdParty, AnItemThatItDoesNotKnowIsTakenForNoneAndTold) {
  Depot depot(ordinary());
  x12::WarehouseOrder940 order = order_of("R-1");
  order.lines[1].item.products[0].value = "NONE";
  depot.give("OW", order);
  depot.give("OW", order_of("R-2", 5, "X"));
  depot.pass(48h);
  ASSERT_EQ(depot.advices().size(), 1u);
  expect_line(lines_of(depot.advices()[0]).at("1"), "CC", 24, 24);
  expect_line(lines_of(depot.advices()[0]).at("2"), "CU", 5, 0);
  ASSERT_EQ(depot.facts_of(facts::kDocumentUnexpected).size(), 2u);
  EXPECT_EQ(depot.facts_of(facts::kDocumentUnexpected)[0].subject, "940 line 2");
  EXPECT_EQ(depot.facts_of(facts::kDocumentUnexpected)[1].subject, "940 X");
}

TEST(ThirdParty, ARefused945IsWrittenAgainAndGivenUpInTheEnd) {
  const auto settings = ordinary();
  settings->mends_max = 2;
  Depot depot(settings);
  depot.give("OW", order_of("R-1"));
  for (std::size_t refused = 0, hours = 0; hours < 72; ++hours) {
    depot.run_until(depot.now + 1h);
    for (; refused < depot.sent.size(); ++refused) {
      const std::string bytes = depot.sent[refused];
      if (bytes.find("~GS*SW*") == std::string::npos) continue;
      depot.deliver(depot.depositor.refuse_interchange(bytes.substr(90, 9), "022"));
    }
  }
  EXPECT_EQ(depot.advices().size(), 3u);
  EXPECT_EQ(depot.advices()[0], depot.advices()[2]);
  ASSERT_EQ(depot.facts_of(facts::kDocumentAbandoned).size(), 1u);
  EXPECT_EQ(depot.facts_of(facts::kDocumentAbandoned)[0].order, (Ref{"document", "945 R-1"}));
  EXPECT_EQ(depot.facts_of(facts::kDocumentAbandoned)[0].subject, "rejected: TA1 022");
}

}  // namespace
}  // namespace proofload::mocks::third_party
