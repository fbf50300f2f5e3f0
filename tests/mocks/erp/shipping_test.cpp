// The ERP confirms shipments, posts invoices and shows deliveries.
#include <gtest/gtest.h>

#include "mocks/facts.hpp"
#include "tests/mocks/erp/small_erp.hpp"

namespace proofload::mocks::erp {
namespace {

TEST(Erp, ConfirmsAShipmentOnceAndInvoicesItAtTheOrdersPrice) {
  auto host = host_of(ordinary());
  const std::string name = create(host, order());
  const api::PostInvoice invoice{name, "SH-1", {{1, Quantity::of(48)}, {2, Quantity::of(3)}}};
  EXPECT_EQ(error_of(host.ask_for("erp.post_invoice", invoice, "i0")), "not_found");
  EXPECT_EQ(host.ask_for("erp.confirm_shipment", shipment(name), "s").status, 200);
  EXPECT_EQ(host.ask_for("erp.confirm_shipment", shipment(name), "s").status, 200);
  const auto second = host.ask_for("erp.confirm_shipment", shipment(name), "s2");
  EXPECT_EQ(second.status, 409);
  EXPECT_EQ(body_of<api::Refusal>(second).existing, "SH-1");
  EXPECT_EQ(host.facts_of(facts::kShipmentConfirmed).size(), 2u);

  const auto posted = body_of<api::InvoicePosted>(host.ask_for("erp.post_invoice", invoice, "i"));
  EXPECT_EQ(posted.total.minor, 48 * 420 + 7472);
  EXPECT_EQ(posted.invoiced_on, "2026-01-05");
  const auto lines = host.facts_of(facts::kInvoicePosted);
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[2].line, 0);
  EXPECT_EQ(lines[2].money, posted.total);
  EXPECT_EQ(lines[0].location, "SH-1");
  EXPECT_EQ(lines[0].quantity, Quantity::of(2, Unit{"CA"}));
  const auto found = host.ask_for("erp.find_order", api::FindOrder{"bigbox", "bigbox/1"});
  EXPECT_EQ(body_of<api::OrderCreated>(found).status, "invoiced");
}

TEST(Erp, AnInvoiceIsFoundByItsShipmentAsItWasPosted) {
  auto host = host_of(ordinary());
  const std::string name = create(host, order());
  host.ask_for("erp.confirm_shipment", shipment(name), "s");
  const api::FindInvoice by_shipment{name, "SH-1"};
  EXPECT_EQ(error_of(host.ask_for("erp.find_invoice", by_shipment)), "not_found");
  const auto posted = host.ask_for(
      "erp.post_invoice", api::PostInvoice{name, "SH-1", {{1, Quantity::of(48)}, {2, Quantity::of(3)}}}, "i");
  host.restart();
  const auto found = host.ask_for("erp.find_invoice", by_shipment);
  EXPECT_EQ(found.status, 200);
  EXPECT_EQ(found.body.bytes(), posted.body.bytes());
  EXPECT_EQ(error_of(host.ask_for("erp.find_invoice", api::FindInvoice{name, "SH-2"})), "not_found");
  EXPECT_EQ(error_of(host.ask_for("erp.find_invoice", api::FindInvoice{"SO-9", "SH-1"})), "not_found");
}

// What has no look-up is safe to ask again when its key has been forgotten.
TEST(Erp, AShipmentOrACancellationOfTheSameNameIsTakenOnceEvenWithoutItsKey) {
  auto host = host_of(ordinary());
  const std::string name = create(host, order());
  const api::CancelLines cancel{name, "short_picked", "shipment", {{2, Quantity::of(1)}}};
  api::ConfirmShipment part = shipment(name);
  part.lines = {{1, Quantity::of(24)}};
  EXPECT_EQ(host.ask_for("erp.cancel_lines", cancel, "c").status, 200);
  EXPECT_EQ(host.ask_for("erp.confirm_shipment", part, "s").status, 200);
  host.run(25h);
  EXPECT_EQ(error_of(host.ask_for("erp.cancel_lines", cancel, "c")), "already_exists");
  EXPECT_EQ(error_of(host.ask_for("erp.confirm_shipment", part, "s")), "already_exists");
  EXPECT_EQ(host.facts_of(facts::kLineCancelled).size(), 1u);
  EXPECT_EQ(host.facts_of(facts::kShipmentConfirmed).size(), 1u);
}

TEST(Erp, PostsWhatItIsAskedUnlessToldToRefuseMoreThanShipped) {
  for (const bool refuses : {false, true}) {
    auto settings = ordinary();
    settings->refuse_more_than_shipped = refuses;
    auto host = host_of(settings);
    const std::string name = create(host, order());
    api::ConfirmShipment part = shipment(name);
    part.lines = {{2, Quantity::of(1)}};
    host.ask_for("erp.confirm_shipment", part, "s");
    const auto reply = host.ask_for("erp.post_invoice",
                                    api::PostInvoice{name, "SH-1", {{2, Quantity::of(3)}}}, "i");
    EXPECT_EQ(error_of(reply), refuses ? "more_than_shipped" : "");
    EXPECT_EQ(host.facts_of(facts::kInvoicePosted).size(), refuses ? 0u : 2u);
  }
}

TEST(Erp, ShowsTheDeliveryStatusThatItWasToldLast) {
  auto host = host_of(ordinary());
  const std::string name = create(host, order());
  for (const std::string status : {"delivered", "in_transit"}) {
    const api::SetDeliveryStatus body{name, "SH-1", "1Z1", status, "2026-01-06T12:00:00Z", {}};
    EXPECT_EQ(host.ask_for("erp.set_delivery_status", body).status, 200);
  }
  EXPECT_EQ(host.facts.back().subject, "1Z1=in_transit");
  EXPECT_NE(host.store.at("order/" + name).find("in_transit"), std::string::npos);
  EXPECT_EQ(host.store.at("order/" + name).find("delivered"), std::string::npos);
}

TEST(Erp, AStatusThatCountsOnAnotherIsRefusedAndItsRepeatIsNot) {
  auto host = host_of(ordinary());
  const std::string name = create(host, order());
  const auto say = [&](std::string status, std::int32_t shown) {
    return host.ask_for("erp.set_delivery_status",
                        api::SetDeliveryStatus{name, "SH-1", "1Z1", std::move(status), "2026-01-06T12:00:00Z", shown});
  };
  EXPECT_EQ(say("in_transit", 0).status, 200);
  EXPECT_EQ(say("in_transit", 0).status, 200);
  EXPECT_EQ(say("delivered", 1).status, 200);
  host.restart();
  const auto late = say("in_transit", 0);
  EXPECT_EQ(error_of(late), "stale");
  EXPECT_EQ(body_of<api::Refusal>(late).existing, "2");
  EXPECT_EQ(host.facts_of(facts::kDeliveryStatus).size(), 2u);
  EXPECT_EQ(host.facts.back().subject, "1Z1=delivered");
}

TEST(Erp, ShowsWhatItIsToldOfStockLast) {
  auto host = host_of(ordinary());
  const std::string item = order().lines.front().item;
  for (const std::int64_t units : {7, 9}) {
    const api::SetAvailability body{"3pl", item, Quantity::of(units), "2026-01-06T12:00:00Z"};
    EXPECT_EQ(host.ask_for("erp.set_availability", body).status, 200);
  }
  ASSERT_EQ(host.facts_of(facts::kAvailabilityShown).size(), 2u);
  EXPECT_EQ(host.facts.back().quantity, Quantity::of(9));
  EXPECT_EQ(host.facts.back().location, "3pl");
  const api::SetAvailability unknown{"3pl", "NO-SUCH", Quantity::of(1), "2026-01-06T12:00:00Z"};
  EXPECT_EQ(error_of(host.ask_for("erp.set_availability", unknown)), "unknown_item");
}

}  // namespace
}  // namespace proofload::mocks::erp
