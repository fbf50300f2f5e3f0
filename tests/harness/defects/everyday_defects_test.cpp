// Defects of everyday: what each does to what the sound orchestrator asks for.
#include <gtest/gtest.h>

#include "contracts/json/interfaces/erp.hpp"
#include "harness/defects/all.hpp"

namespace proofload::defects {
namespace {

// Asks for what it is told to, at each step.
class Asking final : public Actor {
 public:
  explicit Asking(std::vector<Effect> effects) : effects_(std::move(effects)) {}
  void start(Context& context, Snapshot) override { context.effects() = effects_; }
  void receive(Context& context, const Message&) override { context.effects() = effects_; }
  void wake(Context& context, const TimerKey&) override { context.effects() = effects_; }

 private:
  std::vector<Effect> effects_;
};

template <class Request>
Message request(Symbol type, const Request& body) {
  Message message;
  message.kind = Kind::request;
  message.type = type;
  message.body = Body(json::to_json(body));
  return message;
}

// What comes of all that it asks for in one step.
template <class Request>
std::vector<Request> asked(std::string_view defect, std::vector<Effect> effects, const Message& heard = {}) {
  const auto actor = find_defect(defect)->wrap(std::make_unique<Asking>(std::move(effects)));
  Context context(kEpoch, 1);
  actor->receive(context, heard);
  std::vector<Request> requests;
  for (const Effect& effect : context.effects()) {
    if (const auto* message = std::get_if<Message>(&effect)) requests.push_back(*json::from_json<Request>(message->body.bytes()));
  }
  return requests;
}

erp::CreateOrder order_to(const std::string& ship_to, UnitPrice price = {}) {
  return {.customer = "bigbox", .external_id = "bigbox/1", .purchase_order = "1", .ship_to = ship_to, .ordered_on = "2026-01-05",
          .requested_on = {}, .lines = {{.line = 1, .item = "SAW-18", .quantity = Quantity::of(1), .price = price}}};
}

TEST(ShipsToFirstAddress, SendsAllOfAPartnerToOnePlace) {
  const auto orders = asked<erp::CreateOrder>("ships-to-first-address",
                                              {request("erp.create_order", order_to("bigbox-0042")),
                                               request("erp.create_order", order_to("bigbox-0077")),
                                               request("erp.create_order", order_to("corner-S1"))});
  ASSERT_EQ(orders.size(), 3u);
  EXPECT_EQ(orders[0].ship_to, "bigbox-0042");
  EXPECT_EQ(orders[1].ship_to, "bigbox-0042");
  EXPECT_EQ(orders[2].ship_to, "corner-S1");
}

TEST(RoundsPrices, LosesTheCents) {
  const auto orders = asked<erp::CreateOrder>("rounds-prices",
                                              {request("erp.create_order", order_to("bigbox-0042", {4'200'000, kDollar, Quantity::of(1)}))});
  ASSERT_EQ(orders.size(), 1u);
  EXPECT_EQ(orders[0].lines[0].price.millionths, 4'000'000);
}

TEST(PaysNewestInvoice, BooksAPaymentOnWhatWasPostedLast) {
  Message posted = request("erp.post_invoice", erp::InvoicePosted{.invoice = "INV-2", .sales_order = "SO-2", .shipment = "SH-2",
                                                                  .invoiced_on = "2026-01-05", .total = {}, .lines = {}, .others = {}, .tax = {}});
  posted.kind = Kind::reply;
  const auto payments = asked<erp::ApplyPayment>(
      "pays-newest-invoice",
      {request("erp.apply_payment", erp::ApplyPayment{.customer = "bigbox", .remittance = "R1", .invoice = "INV-1", .paid = {100, kDollar}, .deducted = {}, .reason = {}})},
      posted);
  ASSERT_EQ(payments.size(), 1u);
  EXPECT_EQ(payments[0].invoice, "INV-2");
}

TEST(TrackingOfFirstParcel, ShowsAllUnderOneNumber) {
  const auto status = [](const char* tracking) {
    return request("erp.set_delivery_status", erp::SetDeliveryStatus{.sales_order = "SO-1", .shipment = "SH-1", .tracking = tracking,
                                                                     .status = "in_transit", .at = "2026-01-05T10:00:00Z", .shown = 0});
  };
  const auto shown = asked<erp::SetDeliveryStatus>("tracking-of-first-parcel", {status("1Z1"), status("1Z2")});
  ASSERT_EQ(shown.size(), 2u);
  EXPECT_EQ(shown[1].tracking, "1Z1");
}

TEST(ForgetsItsAgenda, PlansNothingAgainAfterARestart) {
  const auto actor = find_defect("forgets-its-agenda")->wrap(std::make_unique<Asking>(std::vector<Effect>{Arm{{"sweep", ""}, 30min}}));
  Context context(kEpoch, 1);
  actor->start(context, {});
  EXPECT_EQ(context.effects().size(), 1u);
  const std::vector<std::pair<std::string, std::string>> stored{{"order/1", "x"}};
  actor->start(context, stored);
  EXPECT_TRUE(context.effects().empty());
}

}  // namespace
}  // namespace proofload::defects
