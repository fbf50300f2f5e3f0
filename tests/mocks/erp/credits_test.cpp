// The ERP credits what came back: against an invoice of its own, at its price, with the customer's tax.
#include <gtest/gtest.h>

#include "mocks/facts.hpp"
#include "tests/mocks/erp/small_erp.hpp"

namespace proofload::mocks::erp {
namespace {

const UnitPrice kBoltPrice{4'200'000};
const UnitPrice kLampPrice{24'905'000};

struct Invoiced {
  explicit Invoiced(const std::shared_ptr<Settings>& settings) : host(host_of(settings)), order(create(host, erp::order())) {
    host.ask_for("erp.confirm_shipment", shipment(order), "s");
    const api::PostInvoice wanted{order, "SH-1", {{1, Quantity::of(48)}, {2, Quantity::of(3)}}};
    invoice = body_of<api::InvoicePosted>(host.ask_for("erp.post_invoice", wanted, "i")).invoice;
  }
  Message credit(std::vector<api::CreditLine> lines, const std::string& number = "RT-1") {
    return host.ask_for("erp.post_credit", api::PostCredit{order, number, invoice, std::move(lines)}, number);
  }

  TestHost host;
  std::string order;
  std::string invoice;
};

std::shared_ptr<Settings> taxed(TaxRounding rounding) {
  auto settings = ordinary();
  settings->catalogue = std::make_shared<const Catalogue>(
      std::vector<Customer>{{.id = "bigbox", .tax = {{33, 400}, rounding}}},
      std::vector<Item>{{.number = "BOLT", .prices = {{4'200'000}, {}}, .units = {{Unit{"CA"}, kEach, 24, 1}}},
                        {.number = "LAMP", .prices = {{24'905'000}, {}}}});
  return settings;
}

TEST(Credits, ArePostedOnceForAReturnAndLineByLine) {
  Invoiced erp(ordinary());
  const auto posted = body_of<api::CreditPosted>(erp.credit({{1, Quantity::of(24), kBoltPrice}, {2, Quantity::of(1), kLampPrice}}));
  EXPECT_EQ(posted.total.minor, 24 * 420 + 2491);
  EXPECT_FALSE(posted.tax.has_value());
  const auto facts = erp.host.facts_of(facts::kCreditPosted);
  ASSERT_EQ(facts.size(), 3u);
  EXPECT_EQ(facts[0].location, "RT-1");
  EXPECT_EQ(facts[2].money, posted.total);
  erp.host.restart();
  const Message again = erp.host.ask_for(
      "erp.post_credit", api::PostCredit{erp.order, "RT-1", erp.invoice, {{1, Quantity::of(24), kBoltPrice}}}, "other key");
  EXPECT_EQ(error_of(again), "already_exists");
  EXPECT_EQ(body_of<api::Refusal>(again).existing, posted.credit);
  EXPECT_EQ(erp.host.facts_of(facts::kCreditPosted).size(), 3u);
}

TEST(Credits, AreForNoMoreThanTheInvoiceAskedFor) {
  Invoiced erp(ordinary());
  EXPECT_EQ(erp.credit({{2, Quantity::of(2), kLampPrice}}).status, 201);
  EXPECT_EQ(error_of(erp.credit({{2, Quantity::of(2), kLampPrice}}, "RT-2")), "more_than_invoiced");
  EXPECT_EQ(error_of(erp.credit({{2, Quantity::of(1), kLampPrice}, {2, Quantity::of(1), kLampPrice}}, "RT-3")), "more_than_invoiced");
  EXPECT_EQ(erp.credit({{2, Quantity::of(1), kLampPrice}}, "RT-4").status, 201);
  const auto refused = erp.host.facts_of(facts::kCreditRefused);
  ASSERT_EQ(refused.size(), 2u);
  EXPECT_EQ(refused[0].subject, "more_than_invoiced");
  EXPECT_EQ(refused[0].location, "RT-2");
}

TEST(Credits, AreRefusedOfWhatNoInvoiceAskedFor) {
  Invoiced erp(ordinary());
  const std::vector<api::CreditLine> lines{{2, Quantity::of(1), kLampPrice}};
  EXPECT_EQ(error_of(erp.host.ask_for("erp.post_credit", api::PostCredit{erp.order, "RT-1", "INV-9", lines}, "a")), "not_invoiced");
  EXPECT_EQ(error_of(erp.host.ask_for("erp.post_credit", api::PostCredit{"SO-9", "RT-1", erp.invoice, lines}, "b")), "not_found");
  EXPECT_EQ(error_of(erp.credit({{7, Quantity::of(1), kLampPrice}}, "c")), "not_found");
  EXPECT_EQ(error_of(erp.credit({{2, Quantity::of(0), kLampPrice}}, "d")), "bad_unit");
  EXPECT_EQ(error_of(erp.credit({{2, Quantity::of(1, Unit{"CA"}), kLampPrice}}, "e")), "bad_unit");
  EXPECT_TRUE(erp.host.facts_of(facts::kCreditPosted).empty());
}

TEST(Credits, AtAnotherPriceAreTakenCorrectedOrRefusedAsSet) {
  for (const CreditPrice mode : {CreditPrice::as_asked, CreditPrice::as_invoiced, CreditPrice::refuse_other}) {
    auto settings = ordinary();
    settings->credit_price = mode;
    Invoiced erp(settings);
    const Message reply = erp.credit({{1, Quantity::of(24), {5'000'000}}});
    EXPECT_EQ(error_of(reply), mode == CreditPrice::refuse_other ? "bad_price" : "");
    if (mode == CreditPrice::refuse_other) continue;
    EXPECT_EQ(body_of<api::CreditPosted>(reply).total.minor, mode == CreditPrice::as_asked ? 12'000 : 10'080);
  }
}

TEST(Credits, CarryTheTaxRoundedAsItsInvoice) {
  for (const TaxRounding rounding : {TaxRounding::line, TaxRounding::document}) {
    Invoiced erp(taxed(rounding));
    const std::vector<api::CreditLine> lines{{2, Quantity::of(1), {10'000'000}}, {2, Quantity::of(1), {10'000'000}}, {2, Quantity::of(1), {10'000'000}}};
    const auto posted = body_of<api::CreditPosted>(erp.credit(lines));
    EXPECT_EQ(posted.tax->minor, rounding == TaxRounding::line ? 249 : 248);  // 82.5 each
    EXPECT_EQ(posted.total.minor, 3000 + posted.tax->minor);
    EXPECT_EQ(posted.lines[0].tax.has_value(), rounding == TaxRounding::line);
    EXPECT_EQ(erp.host.facts_of(facts::kCreditTaxed).front().money, *posted.tax);
  }
}

TEST(Credits, OfAnOrderThatIsClosedForLongAreRefused) {
  Invoiced erp(ordinary());
  erp.host.run(31 * 24h);
  create(erp.host, erp::order("bigbox/2"), "k2");  // what is due is forgotten then
  EXPECT_EQ(error_of(erp.credit({{2, Quantity::of(1), kLampPrice}})), "closed");
  EXPECT_EQ(erp.host.facts_of(facts::kCreditRefused).front().subject, "closed");
}

class CreditsOfCollective : public testing::Test {
 protected:
  CreditsOfCollective() {
    for (const std::string& each : {first_, second_}) host_.ask_for("erp.confirm_shipment", shipment(each, "SH-" + each), each);
    api::PostInvoice wanted{first_, "both", {{1, Quantity::of(48)}}, std::vector<std::string>{"SH-" + first_}, {}};
    wanted.others = std::vector<api::BilledOrder>{{second_, {"SH-" + second_}, {{2, Quantity::of(3)}}}};
    invoice_ = body_of<api::InvoicePosted>(host_.ask_for("erp.post_invoice", wanted, "i")).invoice;
  }
  std::string error(const std::string& order, api::CreditLine line, const std::string& number) {
    return error_of(host_.ask_for("erp.post_credit", api::PostCredit{order, number, invoice_, {line}}, number));
  }

  TestHost host_ = host_of(ordinary());
  std::string first_ = create(host_, erp::order(), "k1");
  std::string second_ = create(host_, erp::order("bigbox/2"), "k2");
  std::string invoice_;
};

TEST_F(CreditsOfCollective, InvoicesGoToEachOfTheirOrders) {
  EXPECT_EQ(error(second_, {2, Quantity::of(2), kLampPrice}, "RT-1"), "");
  EXPECT_EQ(error(second_, {2, Quantity::of(2), kLampPrice}, "RT-2"), "more_than_invoiced");
  EXPECT_EQ(error(second_, {1, Quantity::of(24), kBoltPrice}, "RT-3"), "more_than_invoiced");
  EXPECT_EQ(error(first_, {1, Quantity::of(48), kBoltPrice}, "RT-4"), "");
  EXPECT_EQ(error(first_, {2, Quantity::of(1), kLampPrice}, "RT-5"), "more_than_invoiced");
}

}  // namespace
}  // namespace proofload::mocks::erp
