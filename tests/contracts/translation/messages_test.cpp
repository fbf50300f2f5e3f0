// What is written as EDIFACT conforms, and is read back as it was.
#include "contracts/translation/messages.hpp"

#include <gtest/gtest.h>

#include "tests/contracts/edifact/judged.hpp"
#include "tests/contracts/translation/documents.hpp"

namespace proofload::translation {
namespace {

template <class Document, class Read>
void expect_same_after(const Document& document, const Read& read) {
  const std::string bytes = interchange_of(document);
  EXPECT_EQ(edifact::judged(bytes).codes(), "") << edifact::judged(bytes).transcript() << bytes;
  const auto again = read(message_in(bytes));
  ASSERT_TRUE(again.has_value()) << again.error().text << bytes;
  EXPECT_EQ(interchange_of(*again), bytes);
  EXPECT_TRUE(*again == document) << bytes;
}

TEST(Messages, OrdersSaysWhatAnOrderSays) { expect_same_after(an_order(), read_orders); }
TEST(Messages, OrdchgSaysWhatAChangeSays) { expect_same_after(a_change(), read_ordchg); }
TEST(Messages, OrdrspSaysWhatAnAnswerSays) { expect_same_after(an_answer(), read_ordrsp); }
TEST(Messages, DesadvSaysWhatANoticeSays) { expect_same_after(a_notice(), read_desadv); }
TEST(Messages, InvoicSaysWhatAnInvoiceSays) { expect_same_after(an_invoice(), read_invoic); }

TEST(Messages, AnOrderReadsLikeThis) {
  EXPECT_EQ(interchange_of(an_order()),
            "UNB+UNOC:3+4056780000002:14+SELLER:ZZ+260105:0930+000000017'UNH+0001+ORDERS:D:96A:UN'BGM+220+PO-4711+9'"
            "DTM+137:20260105:102'DTM+2:20260109:102'DTM+38:20260108:102'RFF+RE:3'"
            "NAD+BY+4056780000002::9++K\xE4ufer ?+ S\xF6hne'NAD+ST+N7::92++Lager?: ?'Nord?'?\?'CUX+2:EUR:9'"
            "LIN+1++4006381333931:EN'PIA+1+100114:IN+BOLT-M8:SA'QTY+21:10:PCE'PRI+AAA:47.558'"
            "LIN+2++4006381333931:EN'PIA+1+100114:IN+BOLT-M8:SA'IMD+F++:::Masking tape'QTY+21:2.5:CS'"
            "PRI+AAA:47.558:::100:CS'UNS+S'CNT+2:2'UNT+21+0001'UNZ+1+000000017'");
}

TEST(Messages, UnitsOfEitherListAreRead) {
  std::string bytes = interchange_of(an_order());
  bytes.replace(bytes.find("PCE"), 3, "C62");
  EXPECT_EQ(read_orders(message_in(bytes))->lines[0].item.quantity, Quantity::of(10));
}

TEST(Messages, TheAnswerToAChangeIsToldFromThatToAnOrder) {
  x12::ChangeAcknowledgment865 answer;
  answer.order_number = "PO-4711";
  answer.order_date = kOrdered;
  answer.date = Date{2026, 1, 6};
  answer.lines.resize(1);
  static_cast<x12::LineItem&>(answer.lines[0].item) = line_item();
  answer.lines[0].item.change = "DI";
  answer.lines[0].statuses = {{.status = "ID", .quantity = Quantity::of(10)}};
  expect_same_after(answer, read_ordrsp_to_change);
  EXPECT_TRUE(answers_a_change(message_in(interchange_of(answer))));
  EXPECT_FALSE(answers_a_change(message_in(interchange_of(an_answer()))));
}

TEST(Messages, ACreditNoteIsTold) {
  x12::Invoice810 credit = an_invoice();
  credit.type = "CR";
  credit.references = {{"IV", "INV-1", ""}, {"RZ", "RET-1", ""}};
  expect_same_after(credit, read_invoic);
}

TEST(Messages, SeveralShipmentsOfSeveralOrdersAreToldApart) {
  x12::ShipNotice856 notice = a_notice();
  notice.levels.resize(1);
  int id = 1;
  for (const auto& [order, shipment] : {std::pair("PO-1", "SH-1"), {"PO-2", "SH-2"}, {"PO-1", "SH-3"}}) {
    x12::Level856 of_order{.id = ++id, .parent = 1, .code = "O"};
    of_order.order = x12::OrderReference856{order, "", kOrdered};
    of_order.references = {{"SI", shipment, ""}};
    const int above = id;
    notice.levels.push_back(of_order);
    x12::Level856 item = a_notice().levels.back();
    item.id = ++id;
    item.parent = above;
    notice.levels.push_back(item);
  }
  const std::string bytes = interchange_of(notice);
  EXPECT_EQ(edifact::judged(bytes).codes(), "") << bytes;
  const auto again = read_desadv(message_in(bytes));
  ASSERT_TRUE(again.has_value());
  std::string told;
  for (const x12::Level856& level : again->levels) {
    if (level.order) told += level.order->number + " " + (level.references.empty() ? "" : level.references.front().value) + "; ";
    if (level.item) told += "under " + again->levels[static_cast<std::size_t>(level.parent - 1)].references.front().value + "; ";
  }
  EXPECT_EQ(told, "PO-1 SH-1; PO-2 SH-2; under SH-1; under SH-2; PO-1 SH-3; under SH-3; ");
}

TEST(Messages, WhatCannotBeHeldIsAnError) {
  std::string bytes = interchange_of(an_order());
  bytes.replace(bytes.find("QTY+21:10"), 9, "QTY+21:1O");
  const auto read = read_orders(message_in(bytes));
  ASSERT_FALSE(read.has_value());
  EXPECT_EQ(read.error().text, "QTY01.2 holds '1O', and should hold a number");
  EXPECT_FALSE(read_orders({.bytes = "UNH+1+ORDERS:D:96A:UN'UNT+2+1'", .delimiters = {}}).has_value());
}

}  // namespace
}  // namespace proofload::translation
