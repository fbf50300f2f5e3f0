// Defects of what partners are told and of what they pay.
#include <gtest/gtest.h>

#include "contracts/json/interfaces/erp.hpp"
#include "harness/defects/all.hpp"

namespace proofload::defects {
namespace {

class Asks final : public Actor {
 public:
  explicit Asks(Message message) : message_(std::move(message)) {}
  void start(Context&, Snapshot) override {}
  void receive(Context& context, const Message&) override { context.effects() = {message_}; }
  void wake(Context&, const TimerKey&) override {}

 private:
  Message message_;
};

// What is asked when the defect has seen the request, twice under one name.
std::vector<Message> asked(std::string_view defect, Symbol type, std::string body) {
  Message message;
  message.kind = Kind::request;
  message.type = type;
  message.ref = "a";
  message.idempotency_key = "a";
  message.body = Body(std::move(body));
  const auto actor = find_defect(defect)->wrap(std::make_unique<Asks>(message));
  std::vector<Message> all;
  for (int i = 0; i < 2; ++i) {
    Context context(kEpoch, 1);
    actor->receive(context, {});
    for (const Effect& effect : context.effects()) all.push_back(std::get<Message>(effect));
  }
  return all;
}

orchestrator::Policies planted(std::string_view defect) {
  orchestrator::Policies policies = orchestrator::Policies::sound();
  find_defect(defect)->plant(policies);
  return policies;
}

TEST(DocumentDefects, InvoicePerShipmentAndOrderAsksForASecondInvoiceOnce) {
  const erp::PostInvoice invoice{"SO-1", "SH-1", {{1, Quantity::of(3)}}, {}, {}};
  const auto all = asked("invoice-per-shipment-and-order", "erp.post_invoice", to_json(invoice));
  ASSERT_EQ(all.size(), 3u);
  json::Parser parser;
  const auto second = erp::from_json<erp::PostInvoice>(parser, all[1].body);
  ASSERT_TRUE(second.has_value());
  EXPECT_EQ(second->shipment, "SO-1");
  EXPECT_EQ(second->shipments, std::vector<std::string>{"SH-1"});
  EXPECT_NE(all[1].idempotency_key, all[0].idempotency_key);
}

TEST(DocumentDefects, RemittanceTwiceAppliesItUnderAnotherTraceNumber) {
  const erp::ApplyPayment payment{"bigbox", "PAY-1", "INV-1", {100, kDollar}, {}, {}};
  const auto all = asked("remittance-twice", "erp.apply_payment", to_json(payment));
  ASSERT_EQ(all.size(), 3u);
  json::Parser parser;
  EXPECT_EQ(erp::from_json<erp::ApplyPayment>(parser, all[1].body)->remittance, "PAY-1-2");
}

TEST(DocumentDefects, PoliciesAreNotAsAgreed) {
  EXPECT_FALSE(planted("ships-when-ready").heeds_windows());
  erp::InvoicePosted posted{.lines = {{.amount = {1000, kDollar}, .tax = {}}, {.amount = {1000, kDollar}, .tax = {}}, {.amount = {1000, kDollar}, .tax = {}}}};
  posted.total = {3249, kDollar};
  posted.tax = Money{249, kDollar};
  planted("tax-rounded-anew").settle_tax(posted, {{33, 400}, TaxRounding::line});
  EXPECT_EQ(posted.total, (Money{3248, kDollar}));
  EXPECT_FALSE(planted("notice-without-cartons").tells_cartons());
  EXPECT_TRUE(planted("substitutes-unasked").may_substitute({}));
  EXPECT_FALSE(orchestrator::Policies::sound().may_substitute({}));
}

}  // namespace
}  // namespace proofload::defects
