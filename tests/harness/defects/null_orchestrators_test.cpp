#include <gtest/gtest.h>

#include "contracts/x12/purchase_order_850.hpp"
#include "contracts/x12/writer.hpp"
#include "harness/defects/accepts_and_never_ships.hpp"
#include "harness/defects/parks_everything.hpp"
#include "harness/defects/rejects_everything.hpp"
#include "harness/defects/silent.hpp"

namespace proofload::defects {
namespace {

std::shared_ptr<const orchestrator::Settings> settings() {
  auto settings = std::make_shared<orchestrator::Settings>();
  settings->partners.push_back({.name = "bigbox", .them = {"ZZ", "BIGBOX", ""}, .us = {"ZZ", "SELLER", ""}, .delimiters = {}, .agreement = {}});
  return settings;
}

std::string an_order() {
  x12::PurchaseOrder850 order;
  order.number = "4711";
  order.date = {2026, 1, 5};
  x12::OrderLine850& line = order.lines.emplace_back();
  line.item.id = "1";
  line.item.quantity = Quantity::of(3);
  line.item.products.push_back({"VN", "LAMP"});
  x12::Envelope envelope;
  envelope.sender = {"ZZ", "BIGBOX", ""};
  envelope.receiver = {"ZZ", "SELLER", ""};
  std::string bytes;
  x12::Writer writer(bytes, envelope);
  writer.begin_interchange();
  writer.begin_group("PO", 1);
  write(order, writer);
  writer.end_group();
  writer.end_interchange();
  return bytes;
}

// How many messages of each kind of receiver an order sets in motion.
std::size_t told(const Defect& defect, std::string_view receiver) {
  const auto actor = defect.replace(settings());
  Context context(kEpoch, 1);
  actor->start(context, {});
  Message message;
  message.from = "bigbox";
  message.to = "orchestrator";
  message.type = "x12.interchange";
  message.kind = Kind::document;
  message.body = Body(an_order());
  actor->receive(context, message);
  std::size_t count = 0;
  for (const Effect& effect : context.effects()) {
    const auto* sent = std::get_if<Message>(&effect);
    count += sent != nullptr && sent->kind != Kind::reply && sent->to.text() == receiver;
  }
  return count;
}

TEST(NullOrchestrators, TheSilentOneTellsNobody) {
  EXPECT_EQ(told(kSilent, "bigbox"), 0u);
  EXPECT_EQ(told(kSilent, "erp"), 0u);
}

TEST(NullOrchestrators, TheParkingOneTellsTheDeskAndNoSystem) {
  EXPECT_GE(told(kParksEverything, "desk"), 1u);
  EXPECT_EQ(told(kParksEverything, "erp"), 0u);
}

TEST(NullOrchestrators, TheRejectingOneAnswersAndBooksNothing) {
  EXPECT_GE(told(kRejectsEverything, "bigbox"), 2u);  // 997 and 855
  EXPECT_EQ(told(kRejectsEverything, "erp"), 0u);
}

TEST(NullOrchestrators, TheAcceptingOneBooksAndReleasesNothing) {
  EXPECT_GE(told(kAcceptsAndNeverShips, "erp"), 1u);
  EXPECT_EQ(told(kAcceptsAndNeverShips, "wms"), 0u);
}

}  // namespace
}  // namespace proofload::defects
