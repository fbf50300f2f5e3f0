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

}  // namespace
}  // namespace proofload::check
