#include "harness/check/credited_as_returned.hpp"

#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

class Credits : public Checks {
 protected:
  Credits() {
    agree(agreement().partner, "returns_within", "30d");
    begin("credited_as_returned");
    ship(12);
    invoice(12);
  }
  void come_back(std::int64_t units, std::string number = "RT-1") {
    say(facts::kGoodsReturned, 1, units, std::move(number), "sellable");
  }
  void credit(std::int64_t units, std::int64_t cents, const std::string& number = "RT-1",
              const std::string& name = "CR-1") {
    say(facts::kCreditPosted, 1, units, name, number, cents);
    say(facts::kCreditPosted, 0, 0, name, number, cents);
  }
  void credit_with_tax(std::int64_t units, std::int64_t cents, std::optional<std::int64_t> tax) {
    say(facts::kCreditPosted, 1, units, "CR-1", "RT-1", cents);
    if (tax) say(facts::kCreditTaxed, 0, 0, "CR-1", "RT-1", *tax);
    say(facts::kCreditPosted, 0, 0, "CR-1", "RT-1", cents + tax.value_or(0));
    hear(cents + tax.value_or(0));
  }
  void hear(std::int64_t cents) { say(facts::kCreditReceived, 0, 0, "CR-1", "RT-1", cents); }
};

TEST_F(Credits, OnceAndAsInvoicedHolds) {
  come_back(2);
  credit(2, 400);
  hear(400);
  const Judgement judgement = settle();
  EXPECT_TRUE(judgement.findings.empty());
  EXPECT_EQ(judgement.judged, 1u);
}

TEST_F(Credits, BeforeTheGoodsCome) {
  credit(2, 400);
  expect_one("which has not come");
}

TEST_F(Credits, TwiceForOneReturn) {
  come_back(2);
  credit(2, 400);
  hear(400);
  credit(2, 400, "RT-1-2", "CR-2");
  expect_one("which has not come");
}

TEST_F(Credits, MoreThanCameBack) {
  come_back(2);
  credit(12, 2400);
  hear(2400);
  expect_one("2 EA came back as RT-1, and 12 EA were credited");
}

TEST_F(Credits, AtAnotherPriceThanInvoiced) {
  come_back(2);
  credit(2, 300);
  hear(300);
  expect_one("gives 3 USD");
}

TEST_F(Credits, NeverCredited) {
  come_back(2);
  expect_one("was never credited");
}

TEST_F(Credits, MoreThanShippedIsForAPerson) {
  come_back(13);
  expect_one("nobody was told");
}

TEST_F(Credits, MoreThanShippedAndAPersonKnowsHolds) {
  come_back(13);
  say(facts::kCaseOpened, 0, 0, "returned_more_than_shipped", "business");
  expect_silent();
}

TEST_F(Credits, TheCreditNeverReachesThePartner) {
  come_back(2);
  credit(2, 400);
  expect_one("the partner never heard of it");
}

TEST_F(Credits, TwoThatTogetherAreTooManyNeedAPersonForOneOfThem) {
  come_back(7);
  come_back(7, "RT-2");
  credit(7, 1400, "RT-2");
  say(facts::kCreditReceived, 0, 0, "CR-1", "RT-2", 1400);
  expect_one("RT-1 may not come back, and nobody was told");
  say(facts::kCaseOpened, 0, 0, "returned_more_than_shipped", "business");
  expect_silent();
}

TEST_F(Credits, OneCaseIsForOneReturn) {
  come_back(13);
  come_back(13, "RT-2");
  say(facts::kCaseOpened, 0, 0, "returned_more_than_shipped", "business");
  expect_one("RT-2 may not come back, and nobody was told");
}

TEST_F(Credits, WhatTheErpHasClosedIsForAPerson) {
  come_back(2);
  say(facts::kCreditRefused, 0, 0, "closed", "RT-1");
  expect_one("is not credited by the ERP, and nobody was told");
  say(facts::kCaseOpened, 0, 0, "sales_order_closed", "business");
  expect_silent();
}

TEST_F(Credits, WhatTheErpRefusesForAnotherReasonIsNot) {
  come_back(2);
  say(facts::kCreditRefused, 1, 0, "bad_price", "RT-1");
  say(facts::kCaseOpened, 0, 0, "price_differs", "business");
  expect_one("was never credited");
}

TEST_F(Credits, WithATaxThatNobodyAgreedUpon) {
  come_back(2);
  credit_with_tax(2, 400, 33);
  expect_one("the tax on credit CR-1 is 0 USD as agreed, and 0.33 USD was posted");
}

class AskedCredits : public Credits {
 protected:
  AskedCredits() {
    agree(agreement().partner, "return_authorization", "180");
    begin("credited_as_returned");
    ship(12);
    invoice(12);
  }
  void answered(std::int64_t units, std::string how) { say(facts::kReturnAnswered, 1, units, "RA-1", std::move(how)); }
};

TEST_F(AskedCredits, OfWhatWasGrantedHold) {
  answered(2, "authorized");
  come_back(2);
  credit(2, 400);
  hear(400);
  expect_silent();
}

TEST_F(AskedCredits, OfWhatWasGrantedAreOwed) {
  answered(2, "authorized");
  come_back(2);
  expect_one("was never credited");
}

TEST_F(AskedCredits, OfWhatWasRefused) {
  answered(2, "refused");
  come_back(2);
  say(facts::kCaseOpened, 0, 0, "return_without_authorization", "business");
  expect_silent();
  credit(2, 400);
  hear(400);
  expect_one("may not come back, and was credited");
}

class TaxedCredits : public Credits {
 protected:
  TaxedCredits() {
    agree(agreement().partner, "tax.rate", "33/400");
    begin("credited_as_returned");
    ship(12);
    invoice(12);
    come_back(2);
  }
};

TEST_F(TaxedCredits, WithTheTaxOnThemHold) {
  credit_with_tax(2, 400, 33);
  expect_silent();
}

TEST_F(TaxedCredits, WithoutTheirTax) {
  credit_with_tax(2, 400, std::nullopt);
  expect_one("is 0.33 USD as agreed, and 0 USD was posted");
}

}  // namespace
}  // namespace proofload::check
