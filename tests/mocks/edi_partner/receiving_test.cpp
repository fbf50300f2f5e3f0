#include <gtest/gtest.h>

#include <algorithm>

#include "mocks/edi_partner/facts.hpp"
#include "tests/mocks/edi_partner/partner_host.hpp"
#include "tests/mocks/edi_partner/seller.hpp"

namespace proofload::mocks::edi_partner {
namespace {

// A retailer that has placed PO-1, acknowledged; nothing is in the air.
PartnerHost placed(Settings settings, Seller& seller) {
  PartnerHost host(std::move(settings));
  host.run_until(kEpoch + 8h);
  host.receive(seller.acknowledge(host.sent.at(0)));
  host.sent.clear();
  host.facts.clear();
  host.replies.clear();
  return host;
}

x12::FunctionalAcknowledgment997 first_997(std::string_view bytes) {
  const x12::Judgement judgement = x12::judge(bytes, x12::standard_dictionary());
  return x12::read<x12::FunctionalAcknowledgment997>(judgement.sets.at(0).text).value();
}

x12::InterchangeAcknowledgmentTa1 first_ta1(std::string_view bytes) {
  const x12::Judgement judgement = x12::judge(bytes, x12::standard_dictionary());
  return x12::read_ta1(judgement.ta1s.at(0)).value();
}

TEST(EdiPartner, AnswersAGroupWithAReceiptAndA997) {
  Seller seller;
  PartnerHost host = placed(settings_for(1), seller);
  const std::string bytes = seller.interchange("PR", response_to("PO-1"));
  EXPECT_TRUE(host.receive(bytes));
  ASSERT_EQ(host.replies.size(), 1u);
  EXPECT_EQ(host.replies[0].status, 200);
  ASSERT_EQ(host.sent.size(), 1u);
  EXPECT_TRUE(is_clean(host.sent[0])) << host.sent[0];
  const auto ack = first_997(host.sent[0]);
  EXPECT_EQ(ack.status, "A");
  EXPECT_EQ(ack.functional_id, "PR");
  EXPECT_EQ(ack.group_control_number, "501");
  const x12::Judgement answer = x12::judge(host.sent[0], x12::standard_dictionary());
  EXPECT_EQ(answer.interchanges[0].sender, kBigbox.id);
  EXPECT_EQ(answer.interchanges[0].receiver, kSeller.id);
}

TEST(EdiPartner, ReceivesAResponseLineByLine) {
  Seller seller;
  PartnerHost host = placed(settings_for(1), seller);
  host.receive(seller.interchange("PR", response_to("PO-1")));
  const auto received = host.facts_of(facts::kResponseReceived);
  ASSERT_EQ(received.size(), 4u);
  EXPECT_EQ(received[0].subject, "AC");
  EXPECT_EQ(received[0].line, 0);
  EXPECT_EQ(received[1].subject, "IA");
  EXPECT_EQ(received[1].line, 1);
  EXPECT_EQ(received[3].subject, "IR");
  EXPECT_EQ(received[3].line, 2);
  EXPECT_EQ(received[3].quantity, Quantity::of(2));
  EXPECT_TRUE(received[0].cause);
  EXPECT_EQ(received[0].order.value, "bigbox/PO-1");
}

TEST(EdiPartner, ReceivesANoticeByLineAndCarton) {
  Seller seller;
  PartnerHost host = placed(settings_for(1), seller);
  host.receive(seller.interchange("SH", notice_of("SHIP-1", "PO-1")));
  const auto received = host.facts_of(facts::kNoticeReceived);
  ASSERT_EQ(received.size(), 3u);
  EXPECT_EQ(received[0].subject, "SHIP-1");
  EXPECT_EQ(received[1].line, 1);
  EXPECT_EQ(received[1].quantity, Quantity::of(12));
  EXPECT_EQ(received[2].line, 2);
  EXPECT_EQ(received[2].quantity, Quantity::of(3));
  const auto cartons = host.facts_of(facts::kCartonAnnounced);
  ASSERT_EQ(cartons.size(), 3u);
  EXPECT_EQ(cartons[0].subject, kFirstSscc);
  EXPECT_EQ(cartons[0].quantity, Quantity::of(8));
  EXPECT_EQ(cartons[2].subject, kSecondSscc);
  EXPECT_EQ(cartons[2].line, 2);
  EXPECT_TRUE(is_clean(host.sent.at(0)));
}

TEST(EdiPartner, ReadsEveryHierarchyOfANotice) {
  Seller seller;
  Settings settings = settings_for(1, 2);
  PartnerHost host = placed(settings, seller);

  x12::ShipNotice856 cartons_below_items;
  cartons_below_items.hierarchy = "0002";
  cartons_below_items.shipment = "SHIP-2";
  cartons_below_items.date = {2026, 1, 7};
  cartons_below_items.levels = {level(1, 0, "S"), order_level(2, 1, "PO-1"),
                                item_level(3, 2, 12, "KETTLE"), carton_level(4, 3, kFirstSscc)};
  host.receive(seller.interchange("SH", cartons_below_items));
  ASSERT_EQ(host.facts_of(facts::kCartonAnnounced).size(), 1u);
  EXPECT_EQ(host.facts_of(facts::kCartonAnnounced)[0].line, 1);
  EXPECT_EQ(host.facts_of(facts::kNoticeReceived).size(), 2u);

  host.facts.clear();
  x12::ShipNotice856 orders_in_carton;
  orders_in_carton.hierarchy = "0003";
  orders_in_carton.shipment = "SHIP-3";
  orders_in_carton.date = {2026, 1, 7};
  orders_in_carton.levels = {level(1, 0, "S"),          carton_level(2, 1, kSecondSscc),
                             order_level(3, 2, "PO-1"), item_level(4, 3, 1, "TOASTER"),
                             order_level(5, 2, "PO-2"), item_level(6, 5, 2, "TOASTER")};
  host.receive(seller.interchange("SH", orders_in_carton));
  const auto cartons = host.facts_of(facts::kCartonAnnounced);
  ASSERT_EQ(cartons.size(), 2u);
  EXPECT_EQ(cartons[0].order.value, "bigbox/PO-1");
  EXPECT_EQ(cartons[1].order.value, "bigbox/PO-2");
  EXPECT_EQ(cartons[1].subject, kSecondSscc);

  host.facts.clear();
  x12::ShipNotice856 loose;
  loose.hierarchy = "0004";
  loose.shipment = "SHIP-4";
  loose.date = {2026, 1, 7};
  loose.levels = {level(1, 0, "S"), order_level(2, 1, "PO-2"), item_level(3, 2, 7, "KETTLE")};
  host.receive(seller.interchange("SH", loose));
  EXPECT_EQ(host.facts_of(facts::kNoticeReceived).size(), 2u);
  EXPECT_TRUE(host.facts_of(facts::kCartonAnnounced).empty());
}

TEST(EdiPartner, ReceivesAnInvoiceWithItsTotal) {
  Seller seller;
  PartnerHost host = placed(settings_for(1), seller);
  host.receive(seller.interchange("IN", invoice_of("INV-9", "PO-1")));
  const auto received = host.facts_of(facts::kInvoiceReceived);
  ASSERT_EQ(received.size(), 3u);
  EXPECT_EQ(received[0].money.minor, 12 * 499 + 3 * 1950);
  EXPECT_EQ(received[0].subject, "INV-9");
  EXPECT_EQ(received[2].line, 2);
  EXPECT_EQ(received[2].quantity, Quantity::of(3));
  EXPECT_EQ(received[2].money.minor, 3 * 1950);
}

TEST(EdiPartner, AConsolidatedInvoiceIsSplitByTheOrdersThatItsLinesName) {
  Seller seller;
  PartnerHost host = placed(settings_for(1, 2), seller);
  x12::Invoice810 invoice = invoice_of("INV-10", "");
  invoice.lines[0].references = {{"PO", "PO-1", ""}};
  invoice.lines[1].references = {{"PO", "PO-2", ""}};
  host.receive(seller.interchange("IN", invoice));
  const auto received = host.facts_of(facts::kInvoiceReceived);
  ASSERT_EQ(received.size(), 4u);
  EXPECT_EQ(received[0].order.value, "bigbox/PO-1");
  EXPECT_EQ(received[0].money.minor, 12 * 499);
  EXPECT_EQ(received[2].order.value, "bigbox/PO-2");
  EXPECT_EQ(received[2].money.minor, 3 * 1950);
}

TEST(EdiPartner, TheSameDocumentUnderANewControlNumberIsADuplicate) {
  Seller seller;
  PartnerHost host = placed(settings_for(1), seller);
  for (int i = 0; i < 2; ++i) {
    if (i == 1) host.restart();
    host.receive(seller.interchange("PR", response_to("PO-1")));
    host.receive(seller.interchange("SH", notice_of("SHIP-1", "PO-1")));
    host.receive(seller.interchange("IN", invoice_of("INV-9", "PO-1")));
  }
  EXPECT_EQ(host.facts_of(facts::kResponseReceived).size(), 4u);
  EXPECT_EQ(host.facts_of(facts::kNoticeReceived).size(), 3u);
  EXPECT_EQ(host.facts_of(facts::kInvoiceReceived).size(), 3u);
  EXPECT_EQ(host.facts_of(facts::kDuplicateResponse).size(), 1u);
  ASSERT_EQ(host.facts_of(facts::kDuplicateNotice).size(), 1u);
  EXPECT_EQ(host.facts_of(facts::kDuplicateNotice)[0].subject, "SHIP-1");
  ASSERT_EQ(host.facts_of(facts::kDuplicateInvoice).size(), 1u);
  EXPECT_EQ(host.facts_of(facts::kDuplicateInvoice)[0].subject, "INV-9");
}

TEST(EdiPartner, ADocumentAboutNoOrderOfOursIsUnexpected) {
  Seller seller;
  PartnerHost host = placed(settings_for(1), seller);
  host.receive(seller.interchange("IN", invoice_of("INV-9", "PO-77")));
  ASSERT_EQ(host.facts.size(), 1u);
  EXPECT_EQ(host.facts[0].kind, facts::kDocumentUnexpected);
  EXPECT_EQ(host.facts[0].order.value, "bigbox/PO-77");
  EXPECT_EQ(host.facts[0].subject, "810");
  EXPECT_EQ(first_997(host.sent.at(0)).status, "A") << "a 997 speaks of syntax alone";
}

TEST(EdiPartner, ALineIsFoundByItsItemBeforeItsNumber) {
  Seller seller;
  PartnerHost host = placed(settings_for(1), seller);
  x12::Invoice810 invoice = invoice_of("INV-9", "PO-1");
  invoice.lines[0].item = line_item(1, 3, "TOASTER");  // the invoice counts its own lines
  invoice.lines[1].item = line_item(9, 1, "NO SUCH THING");
  host.receive(seller.interchange("IN", invoice));
  const auto received = host.facts_of(facts::kInvoiceReceived);
  ASSERT_EQ(received.size(), 2u);
  EXPECT_EQ(received[1].line, 2);
  ASSERT_EQ(host.facts_of(facts::kDocumentUnexpected).size(), 1u);
  EXPECT_EQ(host.facts_of(facts::kDocumentUnexpected)[0].subject, "810 line 9");
}

TEST(EdiPartner, AnItemOnTwoLinesIsToldApartByTheLineNumberOnly) {
  Seller seller;
  Settings settings = settings_for(1);
  settings.book.orders = [](std::uint64_t) {
    PlacedOrder order = order_number(1);
    order.lines[1].vendor_item = "KETTLE";
    return std::vector<PlacedOrder>{order};
  };
  PartnerHost host = placed(settings, seller);
  x12::Invoice810 invoice = invoice_of("INV-9", "PO-1");
  invoice.lines[0].item = line_item(2, 3, "KETTLE");
  invoice.lines[1].item = line_item(7, 1, "KETTLE");
  host.receive(seller.interchange("IN", invoice));
  const auto received = host.facts_of(facts::kInvoiceReceived);
  ASSERT_EQ(received.size(), 2u);
  EXPECT_EQ(received[1].line, 2);
  EXPECT_EQ(host.facts_of(facts::kDocumentUnexpected).size(), 1u);
}

TEST(EdiPartner, ATestIsAnsweredAsATestAndMeansNothing) {
  Seller seller;
  PartnerHost host = placed(settings_for(1), seller);
  std::string bytes = seller.interchange("IN", invoice_of("INV-9", "PO-1"));
  bytes[102] = 'T';  // ISA15
  host.receive(bytes);
  const x12::Judgement answer = x12::judge(host.sent.at(0), x12::standard_dictionary());
  EXPECT_EQ(answer.interchanges.at(0).usage, 'T');
  EXPECT_TRUE(host.facts_of(facts::kInvoiceReceived).empty());
}

TEST(EdiPartner, ARepeatedInterchangeHasNoSecondEffectAndGetsTheStored997) {
  Seller seller;
  PartnerHost host = placed(settings_for(1), seller);
  const std::string bytes = seller.interchange("IN", invoice_of("INV-9", "PO-1"));
  host.receive(bytes);
  host.now += 5h;
  host.restart();
  host.sent.clear();
  host.receive(bytes);
  EXPECT_EQ(host.facts_of(facts::kInvoiceReceived).size(), 3u);
  EXPECT_TRUE(host.facts_of(facts::kDuplicateInvoice).empty());
  ASSERT_EQ(host.facts_of(facts::kInterchangeRepeated).size(), 1u);
  EXPECT_EQ(host.facts_of(facts::kInterchangeRepeated)[0].subject, "000000501");
  ASSERT_EQ(host.sent.size(), 1u);
  EXPECT_EQ(first_997(host.sent[0]).group_control_number, "501");
}

TEST(EdiPartner, ARepeatIsAnsweredAsTheAgreementSays) {
  for (const auto rule : {DuplicateInterchange::ta1_025, DuplicateInterchange::silence}) {
    Seller seller;
    Settings settings = settings_for(1);
    settings.agreement.acknowledgement.on_duplicate = rule;
    PartnerHost host = placed(settings, seller);
    const std::string bytes = seller.interchange("IN", invoice_of("INV-9", "PO-1"));
    host.receive(bytes);
    EXPECT_TRUE(host.receive(bytes)) << "it has its receipt all the same";
    if (rule == DuplicateInterchange::silence) {
      EXPECT_EQ(host.sent.size(), 1u);
      continue;
    }
    ASSERT_EQ(host.sent.size(), 2u);
    EXPECT_TRUE(is_clean(host.sent[1])) << host.sent[1];
    EXPECT_EQ(first_ta1(host.sent[1]).code, "025");
    EXPECT_EQ(first_ta1(host.sent[1]).control_number, "000000501");
  }
}

TEST(EdiPartner, AControlNumberWithOtherContentIsRefusedAndSaid) {
  Seller seller;
  PartnerHost host = placed(settings_for(1), seller);
  host.receive(seller.interchange("IN", invoice_of("INV-9", "PO-1")));
  seller.control = 501;
  host.receive(seller.interchange("SH", notice_of("SHIP-1", "PO-1")));
  EXPECT_EQ(host.facts_of(facts::kInterchangeNumberReused).size(), 1u);
  EXPECT_TRUE(host.facts_of(facts::kNoticeReceived).empty());
  EXPECT_EQ(first_ta1(host.sent.at(1)).code, "025");
}

TEST(EdiPartner, ABrokenEnvelopeGetsATa1AndMayComeAgainWhole) {
  Seller seller;
  PartnerHost host = placed(settings_for(1), seller);
  const std::string whole = seller.interchange("IN", invoice_of("INV-9", "PO-1"));
  std::string broken = whole;
  broken.replace(broken.find("IEA*1"), 5, "IEA*7");
  host.receive(broken);
  ASSERT_EQ(host.sent.size(), 1u);
  EXPECT_TRUE(is_clean(host.sent[0])) << host.sent[0];
  EXPECT_EQ(first_ta1(host.sent[0]).status, "R");
  EXPECT_EQ(first_ta1(host.sent[0]).code, "021");
  ASSERT_EQ(host.facts_of(facts::kDocumentRejected).size(), 1u);
  EXPECT_EQ(host.facts_of(facts::kDocumentRejected)[0].subject, "TA1 021");
  EXPECT_TRUE(host.facts_of(facts::kInvoiceReceived).empty());
  host.receive(whole);
  EXPECT_EQ(host.facts_of(facts::kInvoiceReceived).size(), 3u);
}

TEST(EdiPartner, ABadSetIsRefusedAloneAndNamed) {
  Seller seller;
  PartnerHost host = placed(settings_for(1), seller);
  std::string bytes = seller.interchange("IN", invoice_of("INV-9", "PO-1"));
  const std::size_t segment_count = bytes.find("SE*") + 3;
  bytes.replace(segment_count, 1, "9");
  host.receive(bytes);
  EXPECT_EQ(first_997(host.sent.at(0)).status, "R");
  ASSERT_EQ(host.facts_of(facts::kDocumentRejected).size(), 1u);
  EXPECT_EQ(host.facts_of(facts::kDocumentRejected)[0].subject, "810 4");
  EXPECT_EQ(host.facts_of(facts::kDocumentRejected)[0].order.value, "bigbox/PO-1");
  EXPECT_TRUE(host.facts_of(facts::kInvoiceReceived).empty());
}

TEST(EdiPartner, ATa1IsGivenWhenItIsAskedFor) {
  Seller seller;
  PartnerHost host = placed(settings_for(1), seller);
  seller.ask_ta1 = true;
  host.receive(seller.interchange("IN", invoice_of("INV-9", "PO-1")));
  ASSERT_EQ(host.sent.size(), 1u);
  EXPECT_TRUE(is_clean(host.sent[0])) << host.sent[0];
  EXPECT_EQ(first_ta1(host.sent[0]).status, "A");
  EXPECT_EQ(first_997(host.sent[0]).status, "A");
}

TEST(EdiPartner, BytesWithoutAnInterchangeGetAReceiptAndNoAnswer) {
  Seller seller;
  PartnerHost host = placed(settings_for(1), seller);
  for (const char* rubbish :
       {"", "hello", "ISA", "\xff\xfe\x00", "ISA*00*~GS*IN~ST*810*1~SE*2*1~"}) {
    EXPECT_TRUE(host.receive(rubbish)) << rubbish;
  }
  EXPECT_FALSE(host.receive("", Kind::reply));
  EXPECT_TRUE(host.receive("{}", Kind::request));
  EXPECT_EQ(host.replies.back().status, 404);
}

}  // namespace
}  // namespace proofload::mocks::edi_partner
