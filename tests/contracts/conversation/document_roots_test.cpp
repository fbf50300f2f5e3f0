#include "contracts/conversation/document_roots.hpp"

#include <gtest/gtest.h>

#include "tests/contracts/conversation/talk.hpp"

namespace proofload {
namespace {

struct Read {
  std::vector<DocumentRoot> roots;
  std::string apart;
};

Read read_of(std::string_view group, const WriteSets& write_sets) {
  const Message message = interchange_of("bigbox", "orchestrator", 1, group, write_sets);
  x12::Judgement judgement;
  x12::judge(message.body.bytes(), x12::standard_dictionary(), judgement);
  if (judgement.sets.empty()) return {};
  return {document_roots(judgement.sets[0]), distinction(judgement.sets[0]).text};
}

std::vector<DocumentRoot> roots_of(std::string_view group, const WriteSets& write_sets) {
  return read_of(group, write_sets).roots;
}

TEST(DocumentRoots, OfAnOrderAreItsNumberAndRelease) {
  const auto roots =
      roots_of("PO", [](x12::Writer& writer) { write(order_850("4711", "3"), writer); });
  ASSERT_EQ(roots.size(), 1u);
  EXPECT_EQ(roots[0].purchase_order, "4711");
  EXPECT_EQ(roots[0].release, "3");
  EXPECT_TRUE(roots[0].of_partner);
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
  const auto names_change_2 = [](const Read& read) {
    ASSERT_EQ(read.roots.size(), 1u);
    EXPECT_EQ(read.roots[0].purchase_order, "4711");
    EXPECT_EQ(read.roots[0].release, "3");
    EXPECT_EQ(read.apart, "2");
  };
  names_change_2(read_of("PC", [](x12::Writer& writer) {
    write(x12::PurchaseOrderChange860{.order_number = "4711", .release = "3", .change_sequence = "2"}, writer);
  }));
  names_change_2(read_of("CA", [](x12::Writer& writer) {
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
  EXPECT_EQ(roots[0].name.kind, kInvoice);
  EXPECT_EQ(roots[0].name.text, "I-1");
  EXPECT_EQ(roots[1].name.text, "I-2");
  EXPECT_EQ(roots[1].purchase_order, "");
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

struct Named {
  std::string_view set;
  std::string_view group;
  std::vector<std::vector<std::string>> segments;
  std::vector<std::string> said;  // "kind name number", a '+' before a kind that is minted
  std::string_view apart;         // what tells it from others about the same
};

class RootsOfASet : public testing::TestWithParam<Named> {};

TEST_P(RootsOfASet, AreTheNamesThatItsSegmentsSay) {
  const Read roots = read_of(GetParam().group, [](x12::Writer& writer) {
    writer.begin_set(GetParam().set);
    for (const auto& segment : GetParam().segments) {
      writer.open(segment[0]);
      for (std::size_t i = 1; i < segment.size(); ++i) writer.add(segment[i]);
      writer.close();
    }
    writer.end_set();
  });
  std::vector<std::string> said;
  for (const DocumentRoot& root : roots.roots) {
    said.push_back((root.name.minted ? "+" : "") + std::string(root.name.kind.text()) + " " + root.name.text + " " +
                   root.purchase_order);
  }
  EXPECT_EQ(said, GetParam().said);
  EXPECT_EQ(roots.apart, GetParam().apart);
}

INSTANTIATE_TEST_SUITE_P(
    EverySet, RootsOfASet,
    testing::Values(
        Named{"940", "OW", {{"W05", "N", "SO-1", "4711"}}, {"+release SO-1 4711"}, "N"},
        Named{"945",
              "SW",
              {{"W06", "F", "SO-1", "20260105", "SH-1", "", "4711"}, {"N9", "BM", "B-1"}, {"N9", "CN", "X"}},
              {"release SO-1 4711", "+shipment SH-1 ", "+bill_of_lading B-1 "}, "SH-1"},
        Named{"204",
              "SM",
              {{"B2", "", "EXLC", "", "LOAD-1"},
               {"B2A", "00"},
               {"L11", "B-1", "BM"},
               {"L11", "X", "ZZ"},
               {"L11", "4711", "PO"},
               {"OID", "SO-2", "4712"}},
              {"+load LOAD-1 ", "+bill_of_lading B-1 ", "  4711", "release SO-2 4712"}, "00"},
        Named{"990", "GF", {{"B1", "EXLC", "LOAD-1", "", "D"}}, {"load LOAD-1 "}, "D"},
        Named{"214",
              "QM",
              {{"B10", "P-1", "LOAD-1", "EXLC"}, {"L11", "B-1", "BM"}, {"AT7", "", "", "AB", "NA"}, {"AT7", "D1", "NS"},
               {"L11", "4711", "PO"}},
              {"load LOAD-1 ", "bill_of_lading B-1 ", "  4711"}, "D1"},
        Named{"210",
              "IM",
              {{"B3", "", "INV-1", "LOAD-1"}, {"N9", "BM", "B-1"}, {"N9", "PO", "4711"}},
              {"load LOAD-1 ", "bill_of_lading B-1 ", "  4711"}, "INV-1"},
        Named{"753", "RF", {{"OID", "X", "4711"}, {"OID", "", "4712"}}, {"  4711", "  4712"}, ""},
        Named{"754", "RG", {{"L11", "LOAD-1", "LO"}, {"OID", "", "4711"}}, {"+load LOAD-1 ", "  4711"}, ""}),
    [](const auto& named) { return "Of" + std::string(named.param.set); });

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
