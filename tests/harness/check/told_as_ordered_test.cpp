#include "harness/check/told_as_ordered.hpp"

#include "contracts/x12/acknowledgment_855.hpp"
#include "contracts/x12/change_acknowledgment_865.hpp"
#include "contracts/x12/invoice_810.hpp"
#include "contracts/x12/ship_notice_856.hpp"
#include "tests/harness/check/told_documents.hpp"

namespace proofload::check {
namespace {

class ToldAsOrderedTest : public ToldDocuments {
 protected:
  ToldAsOrderedTest() { begin("told_as_ordered"); }

  static x12::Acknowledgment855 response() {
    x12::Acknowledgment855 response;
    response.order_number = "PO-1";
    response.order_date = {2026, 1, 5};
    x12::AnswerLine855& line = response.lines.emplace_back();
    line.item.id = "1";
    line.item.quantity = Quantity::of(12);
    line.item.price_millionths = 2'000'000;
    line.item.products.push_back({"VN", "LAMP"});
    line.statuses.push_back({.status = "IA", .quantity = Quantity::of(12)});
    return response;
  }
  static x12::Invoice810 invoice() {
    x12::Invoice810 invoice;
    invoice.date = {2026, 1, 8};
    invoice.number = "INV-1";
    invoice.order_date = Date{2026, 1, 5};
    invoice.order_number = "PO-1";
    x12::InvoiceLine810& line = invoice.lines.emplace_back();
    line.item = response().lines[0].item;
    invoice.total_cents = 2400;
    return invoice;
  }
};

TEST_F(ToldAsOrderedTest, AnAnswerInTheBuyersWordsIsRight) {
  tell("x12.855", "PR", response());
  tell("x12.810", "IN", invoice());
  expect_silent();
  EXPECT_GT(settle().judged, 5u);
}

TEST_F(ToldAsOrderedTest, AnotherDateIsFound) {
  x12::Acknowledgment855 said = response();
  said.order_date = {2026, 1, 6};
  tell("x12.855", "PR", said);
  expect_one("the 855 dates it 2026-01-06, and it is of 2026-01-05");
}

TEST_F(ToldAsOrderedTest, ALineThatTheOrderDoesNotHaveIsFound) {
  x12::Invoice810 said = invoice();
  said.lines[0].item.id = "3";
  tell("x12.810", "IN", said);
  expect_one("the 810 is about line '3', which the order does not have");
}

TEST_F(ToldAsOrderedTest, AnotherItemIsFound) {
  x12::Invoice810 said = invoice();
  said.lines[0].item.products = {{"VN", "SAW"}};
  tell("x12.810", "IN", said);
  expect_one("the 810 says 'SAW' of line 1, which is for LAMP");
}

TEST_F(ToldAsOrderedTest, AnotherPriceIsFoundOnce) {
  x12::Acknowledgment855 said = response();
  said.lines[0].item.price_millionths = 2'010'000;
  tell("x12.855", "PR", said);
  tell("x12.855", "PR", said);
  expect_one("says that line 1 is for 2.01, and the order says 2");
}

TEST_F(ToldAsOrderedTest, APriceForAHundredIsNoPriceForOne) {
  x12::Acknowledgment855 said = response();
  said.lines[0].item.price_basis = "HP";
  tell("x12.855", "PR", said);
  expect_one("says that line 1 is for");
}

TEST_F(ToldAsOrderedTest, AnotherCurrencyIsFound) {
  x12::Invoice810 said = invoice();
  said.currency = "CAD";
  tell("x12.810", "IN", said);
  expect_one("the 810 is in CAD, and the order in USD");
}

TEST_F(ToldAsOrderedTest, AnotherUnitThanTheBuyersIsFound) {
  canonical::Item& item = scenario_.world.items[0].item;
  item.packs.push_back({.to_base = {.from = Unit("CA"), .to = Unit("EA"), .numerator = 12}});
  workload_[0].lines[0].quantity = {Quantity::kOne, Unit("CA")};
  begin("told_as_ordered");
  x12::Invoice810 said = invoice();
  tell("x12.810", "IN", said);
  expect_one("the 810 says 12 EA of line 1, and it is ordered in CA");
}

TEST_F(ToldAsOrderedTest, WhatIsNoWholeNumberOfTheBuyersUnitIsSaidInBaseUnits) {
  canonical::Item& item = scenario_.world.items[0].item;
  item.packs.push_back({.to_base = {.from = Unit("CA"), .to = Unit("EA"), .numerator = 12}});
  workload_[0].lines[0].quantity = {Quantity::kOne, Unit("CA")};
  begin("told_as_ordered");
  x12::Invoice810 said = invoice();
  said.lines[0].item.quantity = Quantity::of(5);
  tell("x12.810", "IN", said);
  expect_silent();
}

TEST_F(ToldAsOrderedTest, AnotherPlaceIsFound) {
  x12::ShipNotice856 notice;
  notice.shipment = "SH-1";
  notice.date = {2026, 1, 7};
  x12::Level856& shipment = notice.levels.emplace_back();
  shipment.id = 1;
  shipment.code = "S";
  x12::NamedParty& place = shipment.parties.emplace_back();
  place.role = "ST";
  place.id_qualifier = "92";
  place.id = "0042";
  x12::Level856& order = notice.levels.emplace_back();
  order.id = 2;
  order.parent = 1;
  order.code = "O";
  order.order = x12::OrderReference856{"PO-1", "", Date{2026, 1, 5}};
  tell("x12.856", "SH", notice);
  expect_one("the 856 ships to '0042', and the order to '0077'");
}

// Five of twelve are wanted by the first change.
class ToldOfChangesTest : public ToldDocuments {
 protected:
  ToldOfChangesTest() {
    scenario::OrderChange change;
    change.name = "1";
    scenario::OrderLine line = workload_[0].lines[0];
    line.quantity = Quantity::of(5);
    change.lines.push_back({"QD", line, Quantity::of(12)});
    workload_[0].changes.push_back(std::move(change));
    begin("told_as_ordered");
  }
  void answer(std::int64_t units, const Date& ordered = {2026, 1, 5}) {
    x12::ChangeAcknowledgment865 answer;
    answer.order_number = "PO-1";
    answer.change_sequence = "1";
    answer.order_date = ordered;
    x12::AnswerLine865& line = answer.lines.emplace_back();
    line.item.id = "1";
    line.item.change = "QD";
    line.item.quantity = Quantity::of(units);
    line.item.products.push_back({"VN", "LAMP"});
    line.statuses.push_back({.status = "IA", .quantity = Quantity::of(units)});
    tell("x12.865", "CA", answer);
  }
};

TEST_F(ToldOfChangesTest, WhatWasAskedForIsAnswered) {
  answer(5);
  answer(12);  // as it stood
  answer(7);   // less
  expect_silent();
}

TEST_F(ToldOfChangesTest, AnotherQuantityIsFound) {
  answer(6);
  expect_one("the 865 answers 6 EA of line 1, and nobody asked for that");
}

TEST_F(ToldOfChangesTest, AnotherDateIsFound) {
  answer(5, {2026, 1, 6});
  expect_one("the 865 dates it 2026-01-06, and it is of 2026-01-05");
}

}  // namespace
}  // namespace proofload::check
