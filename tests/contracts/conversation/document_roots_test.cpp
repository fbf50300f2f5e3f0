#include "contracts/conversation/document_roots.hpp"

#include <gtest/gtest.h>

#include "tests/contracts/conversation/talk.hpp"

namespace proofload {
namespace {

std::vector<DocumentRoot> roots_of(std::string_view group, const WriteSets& write_sets) {
  const Message message = interchange_of("bigbox", "orchestrator", 1, group, write_sets);
  x12::Judgement judgement;
  x12::judge(message.body.bytes(), x12::standard_dictionary(), judgement);
  return judgement.sets.empty() ? std::vector<DocumentRoot>{} : document_roots(judgement.sets[0]);
}

TEST(DocumentRoots, OfAnOrderAreItsNumberAndRelease) {
  const auto roots =
      roots_of("PO", [](x12::Writer& writer) { write(order_850("4711", "3"), writer); });
  ASSERT_EQ(roots.size(), 1u);
  EXPECT_EQ(roots[0].purchase_order, "4711");
  EXPECT_EQ(roots[0].release, "3");
}

TEST(DocumentRoots, OfAShipNoticeAreAllItsOrders) {
  const auto roots = roots_of("SH", [](x12::Writer& writer) {
    writer.begin_set("856");
    writer.segment("PRF", "1");
    writer.segment("PRF", "2", "9");
    writer.end_set();
  });
  ASSERT_EQ(roots.size(), 2u);
  EXPECT_EQ(roots[0].purchase_order, "1");
  EXPECT_EQ(roots[1].purchase_order, "2");
  EXPECT_EQ(roots[1].release, "9");
}

TEST(DocumentRoots, OfAChangeAndOfItsAnswerAreTheOrderAndTheChange) {
  const auto names_change_2 = [](const std::vector<DocumentRoot>& roots) {
    ASSERT_EQ(roots.size(), 1u);
    EXPECT_EQ(roots[0].purchase_order, "4711");
    EXPECT_EQ(roots[0].release, "3");
    EXPECT_EQ(roots[0].change, "2");
  };
  names_change_2(roots_of("PC", [](x12::Writer& writer) {
    write(x12::PurchaseOrderChange860{.order_number = "4711", .release = "3", .change_sequence = "2"}, writer);
  }));
  names_change_2(roots_of("CA", [](x12::Writer& writer) {
    write(x12::ChangeAcknowledgment865{.order_number = "4711", .release = "3", .change_sequence = "2"}, writer);
  }));
}

TEST(DocumentRoots, OfARemittanceAreItsInvoices) {
  const auto roots = roots_of("RA", [](x12::Writer& writer) {
    x12::Remittance820 remittance;
    remittance.invoices = {{.number = "I-1"}, {.number = "I-2"}};
    write(remittance, writer);
  });
  ASSERT_EQ(roots.size(), 2u);
  EXPECT_EQ(roots[0].invoice, "I-1");
  EXPECT_EQ(roots[1].invoice, "I-2");
  EXPECT_EQ(roots[1].purchase_order, "");
}

TEST(DocumentRoots, OfAWarehouseOrderAreTheReleaseAndTheOrderThatItIsFor) {
  const auto ordered = roots_of("OW", [](x12::Writer& writer) {
    x12::WarehouseOrder940 said{.depositor_order = "R-1", .purchase_order = "4711"};
    said.heading.references.push_back({"CO", "bigbox/4711", ""});
    write(said, writer);
  });
  ASSERT_EQ(ordered.size(), 1u);
  EXPECT_EQ(ordered[0].warehouse_release, "R-1");
  EXPECT_EQ(ordered[0].order_key, "bigbox/4711");
  const auto shipped = roots_of("SW", [](x12::Writer& writer) {
    x12::WarehouseAdvice945 said;
    said.shipment = {.reporting = "F", .depositor_order = "R-1"};
    write(said, writer);
  });
  ASSERT_EQ(shipped.size(), 1u);
  EXPECT_EQ(shipped[0].warehouse_release, "R-1");
  EXPECT_EQ(shipped[0].order_key, "");
  EXPECT_TRUE(roots_of("OW", [](x12::Writer& writer) { write(x12::WarehouseOrder940{}, writer); }).empty());
}

TEST(DocumentRoots, AnAdviceOfStockHasNone) {
  const auto advice = [](x12::Writer& writer) {
    x12::InventoryAdvice846 said{.reference = "R7", .date = {2026, 1, 5}};
    said.items = {{.id = "1", .products = {{"VN", "A1"}}}};
    write(said, writer);
  };
  EXPECT_TRUE(roots_of("IB", advice).empty());
}

TEST(DocumentRoots, OfAnAcknowledgementAreTheGroupThatItAnswers) {
  const auto roots = roots_of("FA", [](x12::Writer& writer) {
    writer.begin_set("997");
    writer.segment("AK1", "PO", "41");
    writer.end_set();
  });
  ASSERT_EQ(roots.size(), 1u);
  EXPECT_EQ(roots[0].functional_id, "PO");
  EXPECT_EQ(roots[0].acknowledged_group, "41");
}

TEST(DocumentRoots, ADocumentThatNamesNoOrderHasNone) {
  const auto without_number = [](x12::Writer& writer) {
    writer.begin_set("810");
    writer.segment("BIG", "20260105", "I-1");
    writer.end_set();
  };
  EXPECT_TRUE(roots_of("IN", without_number).empty());
  const auto of_another_set = [](x12::Writer& writer) {
    writer.begin_set("850");
    writer.segment("PRF", "4711");  // means something in an 856
    writer.end_set();
  };
  EXPECT_TRUE(roots_of("PO", of_another_set).empty());
}

}  // namespace
}  // namespace proofload
