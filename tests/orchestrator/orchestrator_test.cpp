#include "orchestrator/orchestrator.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "contracts/json/interfaces/desk.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "tests/orchestrator/small_host.hpp"
#include "tests/orchestrator/warehouse_story.hpp"

namespace proofload::orchestrator {
namespace {

using Documents = std::set<std::string>;

x12::PurchaseOrder850 cancel() {
  x12::PurchaseOrder850 order = small_order();
  order.purpose = "01";
  return order;
}

// Silence from one type; the rest is done.
void mute(SmallHost& host, std::string_view type) {
  host.systems = [type](const Message& request) {
    return request.type.text() == type ? std::nullopt : SmallHost::done(request);
  };
}

TEST(Orchestrator, TheCommitPrecedesTheReceiptAndThe997) {
  SmallHost host;
  mute(host, "erp.create_order");
  host.order();
  EXPECT_EQ(host.effects, (std::vector<std::string>{"put", "receipt x12.interchange",
                                                    "send x12.interchange",
                                                    "send erp.create_order"}));
}

TEST(Orchestrator, AnOrderIsBookedReleasedShippedInvoicedAndFollowed) {
  SmallHost host;
  host.order();
  EXPECT_TRUE(host.was_asked("erp.create_order:bigbox/4711"));
  EXPECT_TRUE(host.was_asked("wms.create_release:R-bigbox/4711"));
  tell(host, WarehouseStory{}.all());
  tell(host, {WarehouseStory::delivery()});
  EXPECT_EQ(host.told, (Documents{"855:bigbox/4711", "856:bigbox/4711:SH-1",
                                  "810:bigbox/4711:I-1"}));
  EXPECT_EQ(host.count_asked("carrier.buy_label"), 2u);
  EXPECT_EQ(host.count_asked("wms.attach_label"), 2u);
  EXPECT_EQ(host.count_asked("erp.set_delivery_status"), 1u);
  EXPECT_EQ(host.count_asked("erp.cancel_lines"), 0u);
  EXPECT_EQ(host.count_asked("desk.open_case"), 0u);
}

TEST(Orchestrator, AShipNoticeSaysWhenItWasWrittenAndWhenTheGoodsLeft) {
  SmallHost host;
  host.order();
  tell(host, WarehouseStory{}.all());
  const std::string& notice = host.written.at("856:bigbox/4711:SH-1");
  EXPECT_NE(notice.find("BSN*00*SH-1*20260105*0900*"), std::string::npos) << notice;
  EXPECT_NE(notice.find("DTM*011*20260106*1500"), std::string::npos) << notice;
}

TEST(Orchestrator, AShortShipmentIsInvoicedAsShippedAndTheRestCancelled) {
  SmallHost host;
  host.order();
  tell(host, WarehouseStory{.shipped = 9}.all());
  const auto invoice =
      erp::from_json<erp::PostInvoice>(host.asked.at("erp.post_invoice:SH-1"));
  ASSERT_EQ(invoice->lines.size(), 2u);
  EXPECT_EQ(invoice->lines[0].quantity, Quantity::of(9));
  EXPECT_EQ(invoice->lines[1].quantity, Quantity::of(5));
  const auto rest = erp::from_json<erp::CancelLines>(
      host.asked.at("erp.cancel_lines:bigbox/4711:shipment"));
  ASSERT_EQ(rest->lines.size(), 1u);
  EXPECT_EQ(rest->lines[0].quantity, Quantity::of(3));
  EXPECT_EQ(rest->reason, "short_picked");
}

TEST(Orchestrator, WhatIsNotInStockIsCancelledOnce) {
  SmallHost host;
  host.order();
  tell(host, WarehouseStory{.allocated = 10, .shipped = 10}.all());
  EXPECT_EQ(host.count_asked("erp.cancel_lines"), 1u);
  EXPECT_TRUE(host.was_asked("erp.cancel_lines:bigbox/4711:allocation"));
}

TEST(Orchestrator, ADuplicateOrderIsAcknowledgedAndTakenOnce) {
  SmallHost host;
  host.order();
  const auto asked = host.asked;
  host.order();  // under another control number
  EXPECT_EQ(host.asked, asked);
  EXPECT_EQ(std::count(host.effects.begin(), host.effects.end(), "send x12.interchange"), 1);
}

TEST(Orchestrator, AnotherOrderUnderAKnownKeyGoesToTheDesk) {
  SmallHost host;
  host.order();
  x12::PurchaseOrder850 other = small_order();
  other.lines.pop_back();
  host.order(other);
  EXPECT_TRUE(host.was_asked("desk.open_case:contradicting_repeat:bigbox/4711"));
}

TEST(Orchestrator, AnUnknownItemGoesToTheDeskAndNoFurther) {
  SmallHost host;
  x12::PurchaseOrder850 order = small_order();
  order.lines[1].item.products = {{"VN", "ANVIL"}};
  host.order(order);
  const auto opened = desk::from_json<desk::OpenCase>(
      host.asked.at("desk.open_case:order:bigbox/4711"));
  EXPECT_EQ(opened->cause, "unknown_item");
  EXPECT_EQ(opened->line, 2);
  EXPECT_EQ(host.count_asked("erp.create_order"), 0u);
  host.event("desk.decide",
             to_json(desk::Decide{"e", "order:bigbox/4711", "cancel"}));
  EXPECT_EQ(host.told, Documents{"855:bigbox/4711"});
}

TEST(Orchestrator, ACancelBeforeTheOrderIsBookedReleasesNothing) {
  SmallHost host;
  mute(host, "erp.create_order");
  host.order();
  host.order(cancel());
  host.systems = SmallHost::done;
  host.restart();  // asks again, and hears that the order was booked
  EXPECT_EQ(host.count_asked("wms.create_release"), 0u);
  EXPECT_TRUE(host.was_asked("erp.cancel_lines:bigbox/4711:before_release"));
  EXPECT_EQ(host.told, Documents{"855:bigbox/4711"});
}

TEST(Orchestrator, ACancelOfAReleasedOrderAsksTheWarehouse) {
  SmallHost host;
  host.order();
  host.order(cancel());
  EXPECT_TRUE(host.was_asked("wms.cancel_release:R-bigbox/4711"));
  EXPECT_TRUE(host.was_asked("erp.cancel_lines:bigbox/4711:release"));
  EXPECT_EQ(host.told, Documents{"855:bigbox/4711"});
  const auto asked = host.asked;
  host.order(cancel());
  EXPECT_EQ(host.asked, asked);
}

TEST(Orchestrator, ACancelAfterTheShipmentIsForAPerson) {
  SmallHost host;
  host.order();
  tell(host, WarehouseStory{}.all());
  host.order(cancel());
  EXPECT_TRUE(host.was_asked("desk.open_case:cancel_too_late:bigbox/4711"));
  EXPECT_EQ(host.count_asked("wms.cancel_release"), 0u);
}

TEST(Orchestrator, ACancelThatTheWarehouseRefusesIsForAPerson) {
  SmallHost host;
  host.systems = [](const Message& request) -> std::optional<Message> {
    if (request.type.text() != "wms.cancel_release") return SmallHost::done(request);
    return reply_to(request, 409, Body(R"({"error":"too_late","message":"being picked"})"));
  };
  host.order();
  host.order(cancel());
  EXPECT_TRUE(host.was_asked("desk.open_case:cancel_too_late:bigbox/4711"));
}

TEST(Orchestrator, ACancelWhileTheReleaseIsUnansweredAndShipsIsForAPerson) {
  SmallHost host;
  mute(host, "wms.create_release");  // it was made; its reply is lost
  host.order();
  host.order(cancel());
  tell(host, WarehouseStory{}.all());
  EXPECT_TRUE(host.was_asked("desk.open_case:cancel_too_late:bigbox/4711"));
}

TEST(Orchestrator, ACancelOfWhatNeverCameIsForAPerson) {
  SmallHost host;
  host.order(cancel());
  EXPECT_FALSE(host.was_asked("desk.open_case:cancel_of_unknown_order:bigbox/4711"));  // its order may be on its way
  host.later(13h, {"cancel", "bigbox/4711"});
  EXPECT_TRUE(host.was_asked("desk.open_case:cancel_of_unknown_order:bigbox/4711"));
}

TEST(Orchestrator, ACancelAheadOfItsOrderIsHeededWhenThatComes) {
  SmallHost host;
  host.order(cancel());
  host.restart();
  host.order();
  EXPECT_TRUE(host.was_asked("erp.cancel_lines:bigbox/4711:before_release"));
  EXPECT_FALSE(host.was_asked("wms.create_release:R-bigbox/4711"));
  host.later(13h, {"cancel", "bigbox/4711"});
  EXPECT_FALSE(host.was_asked("desk.open_case:cancel_of_unknown_order:bigbox/4711"));
}

TEST(Orchestrator, ACancelThatAPersonWasToldOfIsHeededAllTheSame) {
  SmallHost host;
  host.order(cancel());
  host.later(13h, {"cancel", "bigbox/4711"});
  host.order();
  EXPECT_FALSE(host.was_asked("wms.create_release:R-bigbox/4711"));
}

TEST(Orchestrator, AnEventThatCannotBeReadIsNotTaken) {
  SmallHost host;
  Message event;
  event.from = "wms";
  event.type = "wms.packed";
  event.kind = Kind::event;
  event.body = Body("{");
  const auto actor = make_orchestrator(small_settings(), Policies::sound());
  Context context(kEpoch, 7);
  actor->receive(context, event);
  ASSERT_EQ(context.effects().size(), 1u);
  EXPECT_EQ(std::get<Message>(context.effects()[0]).status, 400);
}

// Everything that happens to an order, told in its order; returns the host as it ends.
SmallHost whole_story(std::optional<int> crash_at) {
  SmallHost host;
  host.crash_at = crash_at;
  host.order();
  tell(host, WarehouseStory{.allocated = 11, .shipped = 9}.all());
  tell(host, {WarehouseStory::delivery()});
  return host;
}

TEST(Orchestrator, ACrashAnywhereEndsInTheSameRequestsAndDocuments) {
  const SmallHost undisturbed = whole_story(std::nullopt);
  ASSERT_GT(undisturbed.applied, 40);
  for (int crash_at = 0; crash_at < undisturbed.applied; ++crash_at) {
    const SmallHost crashed = whole_story(crash_at);
    EXPECT_EQ(crashed.asked, undisturbed.asked) << "crash before effect " << crash_at;
    EXPECT_EQ(crashed.told, undisturbed.told) << "crash before effect " << crash_at;
  }
}

}  // namespace
}  // namespace proofload::orchestrator
