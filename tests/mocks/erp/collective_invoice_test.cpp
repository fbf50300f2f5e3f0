// The ERP posts one invoice over several shipments and orders, and takes what is paid of it.
#include <gtest/gtest.h>

#include "mocks/facts.hpp"
#include "tests/mocks/erp/small_erp.hpp"

namespace proofload::mocks::erp {
namespace {

class Collective : public testing::Test {
 protected:
  Collective() : host_(host_of(ordinary())) {
    first_ = create(host_, order("bigbox/1"), "k1");
    second_ = create(host_, order("bigbox/2"), "k2");
    host_.ask_for("erp.confirm_shipment", part(first_, "SH-1", 1, 48), "s1");
    host_.ask_for("erp.confirm_shipment", part(first_, "SH-2", 2, 3), "s2");
    host_.ask_for("erp.confirm_shipment", part(second_, "SH-3", 1, 48), "s3");
  }
  static api::ConfirmShipment part(const std::string& order, std::string name, int line, int units) {
    api::ConfirmShipment body = shipment(order, std::move(name));
    body.lines = {{line, Quantity::of(units)}};
    return body;
  }
  api::PostInvoice all() const {
    return {first_, "SH-1+2", {{1, Quantity::of(48)}, {2, Quantity::of(3)}}, {{"SH-1", "SH-2"}},
            {{{second_, {"SH-3"}, {{1, Quantity::of(48)}}}}}};
  }
  TestHost host_;
  std::string first_, second_;
};

TEST_F(Collective, IsOneInvoiceThatIsFoundByItsName) {
  const auto posted = host_.ask_for("erp.post_invoice", all(), "i");
  ASSERT_EQ(posted.status, 201);
  const auto body = body_of<api::InvoicePosted>(posted);
  EXPECT_EQ(body.total.minor, 48 * 420 + 7472 + 48 * 420);
  ASSERT_TRUE(body.others);
  EXPECT_EQ(body.others->at(0).sales_order, second_);
  EXPECT_EQ(host_.facts_of(facts::kShipmentInvoiced).size(), 3u);
  const auto lines = host_.facts_of(facts::kInvoicePosted);
  ASSERT_EQ(lines.size(), 5u);  // three lines, and a total for each order
  EXPECT_EQ(lines[2].money.minor, 48 * 420 + 7472);
  EXPECT_EQ(lines[4].order.value, second_);
  EXPECT_EQ(lines[4].money.minor, 48 * 420);
  host_.restart();
  const auto found = host_.ask_for("erp.find_invoice", api::FindInvoice{first_, "SH-1+2"});
  EXPECT_EQ(found.body.bytes(), posted.body.bytes());
}

TEST_F(Collective, NeedsEachShipmentConfirmed) {
  api::PostInvoice invoice = all();
  invoice.others->at(0).shipments = {"SH-9"};
  EXPECT_EQ(error_of(host_.ask_for("erp.post_invoice", invoice, "i")), "not_found");
  EXPECT_TRUE(host_.facts_of(facts::kInvoicePosted).empty());
}

TEST_F(Collective, IsPaidOncePerRemittance) {
  const auto posted = body_of<api::InvoicePosted>(host_.ask_for("erp.post_invoice", all(), "i"));
  const api::ApplyPayment payment{"bigbox", "PAY-1", posted.invoice, {40000, kDollar}, Money{792, kDollar}, "59"};
  EXPECT_EQ(host_.ask_for("erp.apply_payment", payment, "p1").status, 200);
  host_.restart();
  EXPECT_EQ(error_of(host_.ask_for("erp.apply_payment", payment, "p2")), "already_exists");
  ASSERT_EQ(host_.facts_of(facts::kPaymentApplied).size(), 1u);
  EXPECT_EQ(host_.facts_of(facts::kPaymentApplied)[0].location, "PAY-1");
  EXPECT_EQ(host_.facts_of(facts::kPaymentDeducted)[0].location, "59");
  api::ApplyPayment unknown = payment;
  unknown.invoice = "INV-9";
  EXPECT_EQ(error_of(host_.ask_for("erp.apply_payment", unknown, "p3")), "not_found");
}

TEST(Erp, MayRefuseMoreThanIsOpen) {
  auto settings = ordinary();
  settings->refuse_more_than_open = true;
  TestHost host = host_of(settings);
  const std::string name = create(host, order());
  host.ask_for("erp.confirm_shipment", shipment(name), "s");
  const auto posted = body_of<api::InvoicePosted>(
      host.ask_for("erp.post_invoice", api::PostInvoice{name, "SH-1", {{1, Quantity::of(48)}}}, "i"));
  const api::ApplyPayment more{"bigbox", "PAY-1", posted.invoice, {48 * 420 + 1, kDollar}, {}, {}};
  EXPECT_EQ(error_of(host.ask_for("erp.apply_payment", more, "p")), "more_than_open");
}

}  // namespace
}  // namespace proofload::mocks::erp
