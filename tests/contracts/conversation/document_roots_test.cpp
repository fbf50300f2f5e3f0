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

TEST(DocumentRoots, OfAFreightDocumentAreItsLoadAndWhatItSaysOfIt) {
  const auto roots = roots_of("IM", [](x12::Writer& writer) {
    writer.begin_set("210");
    writer.segment("B3", "", "F-1", "LD-1", "PP");
    writer.end_set();
  });
  ASSERT_EQ(roots.size(), 1u);
  EXPECT_EQ(roots[0].name, (Ref{"load", "LD-1"}));
  EXPECT_EQ(roots[0].also, "F-1");
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
