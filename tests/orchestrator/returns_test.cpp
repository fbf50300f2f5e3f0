// Goods that come back: credited once, or handed to a person, whatever is told first, late or twice.
#include <gtest/gtest.h>

#include "contracts/json/interfaces/desk.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "tests/orchestrator/small_host.hpp"
#include "tests/orchestrator/warehouse_story.hpp"

namespace proofload::orchestrator {
namespace {

constexpr Duration kDay = std::chrono::hours(24);
constexpr const char* kCase = "desk.open_case:return:R-bigbox/4711/RT-1";
constexpr const char* kCredit = "erp.post_credit:R-bigbox/4711/RT-1";

std::shared_ptr<Settings> with_returns(SalesTax tax = {}) {
  auto settings = small_settings();
  AgreementLayers layers;
  EXPECT_TRUE(layers.partner.set("returns_within", "30d").has_value());
  Agreement& agreed = settings->partners.front().agreement = layers.of("", "");
  EXPECT_TRUE(layers.partner.set("tax.rate", std::to_string(tax.rate.numerator) + "/" + std::to_string(tax.rate.denominator)).has_value());
  EXPECT_TRUE(layers.partner.set("tax.rounding", tax.rounding == TaxRounding::line ? "line" : "document").has_value());
  agreed = layers.of("", "");
  settings->partners.front().agreements = Agreements(layers);
  return settings;
}

// Ships and invoices 12 kettles and 5 toasters, at a dollar each, on January 6th.
class Returned : public testing::Test {
 protected:
  explicit Returned(std::shared_ptr<Settings> settings = with_returns()) : host_(std::move(settings)) {}

  void invoice() {
    host_.order();
    tell(host_, WarehouseStory().all());
  }
  void come_back(std::int64_t kettles, const std::string& at = "2026-01-10T09:00:00Z", const std::string& number = "RT-1",
                 const std::string& event = "wms/RT-1") {
    host_.event("wms.returned", to_json(wms::Returned{event, WarehouseStory::release(), number, at,
                                                      {{1, "KETTLE", Quantity::of(kettles), "sellable"}}}));
  }
  std::string cause() {
    return host_.was_asked(kCase) ? desk::from_json<desk::OpenCase>(host_.asked.at(kCase))->cause : "";
  }
  // How the ERP answers a credit.
  void answers(int status, std::string body) {
    host_.systems = [status, body](const Message& request) {
      return request.type == Symbol("erp.post_credit") ? std::optional(reply_to(request, status, Body(body)))
                                                      : SmallHost::done(request);
    };
  }
  static std::string posted(std::int64_t units, std::optional<Money> tax = {}) {
    erp::CreditPosted said{"CR-1", "SO-1", "RT-1", "2026-01-10", {units * 100 + (tax ? tax->minor : 0), kDollar},
                           {{1, Quantity::of(units), {1'000'000}, {units * 100, kDollar}, {}}}, tax};
    return to_json(said);
  }

  SmallHost host_;
};

TEST_F(Returned, IsCreditedAtTheInvoicedPriceAndThePartnerIsTold) {
  answers(201, posted(2));
  invoice();
  come_back(2);
  const auto asked = erp::from_json<erp::PostCredit>(host_.asked.at(kCredit)).value();
  EXPECT_EQ(asked.invoice, "I-1");
  ASSERT_EQ(asked.lines.size(), 1u);
  EXPECT_EQ(asked.lines[0].price, UnitPrice{1'000'000});  // not 4.99, as was ordered
  const std::string& document = host_.written.at("810:bigbox/4711:CR-1");
  for (const char* part : {"BIG*20260110*CR-1*20260105*4711***CR~", "REF*IV*I-1~", "REF*RZ*RT-1~", "IT1*1*2*EA*1*", "TDS*200~"}) {
    EXPECT_NE(document.find(part), std::string::npos) << part << " in " << document;
  }
  EXPECT_EQ(cause(), "");
}

TEST_F(Returned, ToldAgainIsCreditedOnce) {
  invoice();
  come_back(2);
  ASSERT_EQ(host_.count_asked("erp.post_credit"), 1u);
  host_.asked.clear();
  host_.told.clear();
  come_back(2, "2026-01-10T09:00:00Z", "RT-1", "another name");
  host_.restart();
  come_back(2);
  EXPECT_TRUE(host_.asked.empty());
  EXPECT_TRUE(host_.told.empty());
}

TEST_F(Returned, MoreThanShippedIsForAPersonAndLeavesTheRestReturnable) {
  invoice();
  come_back(13);
  EXPECT_EQ(cause(), "returned_more_than_shipped");
  come_back(12, "2026-01-10T09:00:00Z", "RT-2");
  EXPECT_EQ(host_.count_asked("erp.post_credit"), 1u);
}

TEST_F(Returned, OfALineThatDidNotShipIsForAPerson) {
  invoice();
  host_.event("wms.returned", to_json(wms::Returned{"e", WarehouseStory::release(), "RT-1", "2026-01-10T09:00:00Z",
                                                    {{9, "KETTLE", Quantity::of(1), "sellable"}}}));
  EXPECT_EQ(cause(), "returned_more_than_shipped");
}

TEST_F(Returned, TooLateIsForAPerson) {
  invoice();
  come_back(1, "2026-02-05T15:00:01Z");
  EXPECT_EQ(cause(), "returned_too_late");
  come_back(1, "2026-02-05T15:00:00Z", "RT-2");
  EXPECT_EQ(host_.count_asked("erp.post_credit"), 1u);
}

TEST_F(Returned, InTimeAndToldAWeekLateIsCredited) {
  invoice();
  host_.later(36 * kDay);
  come_back(1, "2026-02-05T15:00:00Z");
  EXPECT_EQ(host_.count_asked("erp.post_credit"), 1u);
}

TEST_F(Returned, WhenAllIsForgottenOpensOneCaseHoweverOftenItIsTold) {
  invoice();
  host_.later(40 * kDay);
  come_back(1);
  EXPECT_EQ(cause(), "unexpected_return");
  host_.asked.clear();
  come_back(1);
  EXPECT_EQ(host_.count_asked("desk.open_case"), 0u);
}

TEST_F(Returned, BeforeItsInvoiceWaitsForIt) {
  host_.systems = [](const Message& request) {
    return request.type == Symbol("erp.post_invoice") ? std::nullopt : SmallHost::done(request);
  };
  invoice();
  come_back(2);
  EXPECT_EQ(host_.count_asked("erp.post_credit"), 0u);
  EXPECT_EQ(cause(), "");
  host_.later(12 * kDay);  // a week after it came
  EXPECT_EQ(cause(), "");
  host_.later(1s);
  EXPECT_EQ(cause(), "returned_before_invoice");
}

TEST_F(Returned, ThatTheErpRefusesIsForAPersonWithItsCause) {
  for (const auto& [error, cause_said] : std::vector<std::pair<std::string, std::string>>{
           {"closed", "sales_order_closed"}, {"bad_price", "price_differs"}, {"more_than_invoiced", "refused"}}) {
    SmallHost fresh(with_returns());
    host_ = std::move(fresh);
    answers(error == "closed" ? 409 : 422, to_json(erp::Refusal{error, "no", {}, {}}));
    invoice();
    come_back(2);
    EXPECT_EQ(cause(), cause_said);
  }
}

TEST_F(Returned, PostedBeforeItsAnswerWasHeardIsToldAsItWasAsked) {
  answers(409, to_json(erp::Refusal{"already_exists", "it was", {}, "CR-7"}));
  invoice();
  come_back(2);
  EXPECT_NE(host_.written.at("810:bigbox/4711:CR-7").find("TDS*200~"), std::string::npos);
}

class ReturnedWithTax : public Returned {
 protected:
  ReturnedWithTax() : Returned(with_returns({{33, 400}, TaxRounding::document})) {}
};

TEST_F(ReturnedWithTax, IsCreditedWithTheTaxOnIt) {
  answers(201, posted(2, Money{17, kDollar}));
  invoice();
  come_back(2);
  const std::string& document = host_.written.at("810:bigbox/4711:CR-1");
  EXPECT_NE(document.find("TDS*217~TXI*ST*"), std::string::npos) << document;
}

TEST_F(ReturnedWithTax, PostedBeforeItsAnswerWasHeardHasItsTax) {
  answers(409, to_json(erp::Refusal{"already_exists", "it was", {}, "CR-7"}));
  invoice();
  come_back(2);
  EXPECT_NE(host_.written.at("810:bigbox/4711:CR-7").find("TDS*217~"), std::string::npos);
}

}  // namespace
}  // namespace proofload::orchestrator
