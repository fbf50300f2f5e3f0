// Defects of how goods that come back are credited: authorizes_everything, credits_at_list_price, credits_the_whole_line,
// credits_twice.
#include <gtest/gtest.h>

#include "harness/defects/authorizes_everything.hpp"
#include "harness/defects/credits_at_list_price.hpp"
#include "harness/defects/credits_the_whole_line.hpp"
#include "harness/defects/credits_twice.hpp"

namespace proofload::defects {
namespace {

TEST(ReturnDefects, AuthorizesEverything) {
  orchestrator::Policies policies = orchestrator::Policies::sound();
  EXPECT_FALSE(policies.authorizes_return(false));
  EXPECT_TRUE(policies.authorizes_return(true));
  kAuthorizesEverything.plant(policies);
  EXPECT_TRUE(policies.authorizes_return(false));
}

TEST(ReturnDefects, CreditsAtListPrice) {
  orchestrator::Policies policies = orchestrator::Policies::sound();
  EXPECT_EQ(policies.credit_price({9'950'000}, {12'000'000}), UnitPrice{9'950'000});
  kCreditsAtListPrice.plant(policies);
  EXPECT_EQ(policies.credit_price({9'950'000}, {12'000'000}), UnitPrice{12'000'000});
}

TEST(ReturnDefects, CreditsTheWholeLine) {
  orchestrator::Policies policies = orchestrator::Policies::sound();
  EXPECT_EQ(policies.credited(Quantity::of(12), Quantity::of(2)), Quantity::of(2));
  kCreditsTheWholeLine.plant(policies);
  EXPECT_EQ(policies.credited(Quantity::of(12), Quantity::of(2)), Quantity::of(12));
}

TEST(ReturnDefects, CreditsTwiceWrapsTheSoundOne) {
  EXPECT_EQ(kCreditsTwice.caught_by, "credited_as_returned");
  EXPECT_NE(kCreditsTwice.wrap, nullptr);
}

}  // namespace
}  // namespace proofload::defects
