#include "harness/check/payments_applied_once.hpp"

#include "tests/harness/check/checks.hpp"

namespace proofload::check {
namespace {

class Payments : public Checks {
 protected:
  Payments() {
    begin("payments_applied_once");
    invoice(12);
    say(facts::kRemittanceSent, 0, 0, "INV-1", "PAY-1", 2000);
  }
  void apply(std::int64_t cents, std::string trace = "PAY-1") {
    say(facts::kPaymentApplied, 0, 0, "INV-1", std::move(trace), cents);
  }
};

TEST_F(Payments, OnceAndAsPaidHolds) {
  apply(2000);
  const Judgement judgement = settle();
  EXPECT_TRUE(judgement.findings.empty());
  EXPECT_EQ(judgement.judged, 1u);
}

TEST_F(Payments, OneThatIsNeverAppliedIsFound) { expect_one("remittance PAY-1 pays 20 USD, and it was never applied"); }

TEST_F(Payments, OneThatWasSentLateMayComeLater) {
  trouble_.end = kHorizon;
  EXPECT_EQ(settle().excused, 1u);
}

TEST_F(Payments, AnotherAmountIsFound) {
  apply(1999);
  expect_one("remittance PAY-1 pays 20 USD, and 19.99 USD were applied");
}

TEST_F(Payments, TheSameTwiceIsFound) {
  apply(400);
  apply(2000);
  EXPECT_EQ(settle().findings.size(), 2u);  // another amount, and once more
}

TEST_F(Payments, OneThatNobodySentIsFound) {
  apply(2000);
  apply(100, "PAY-2");
  expect_one("1 USD were applied for remittance PAY-2, which nobody sent");
}

TEST_F(Payments, MoreThanTheInvoiceAsksForIsFound) {
  apply(2000);
  say(facts::kRemittanceSent, 0, 0, "INV-1", "PAY-3", 500);
  apply(500, "PAY-3");
  expect_one("it asks for 24 USD, and 25 USD were applied to it");
}

}  // namespace
}  // namespace proofload::check
