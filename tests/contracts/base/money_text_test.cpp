#include "contracts/base/money_text.hpp"

#include <gtest/gtest.h>

namespace proofload {
namespace {

TEST(FullDecimalText, HasAllThePlacesOfItsCurrency) {
  EXPECT_EQ(full_decimal_text({890, kDollar}), "8.90");
  EXPECT_EQ(full_decimal_text({20000, kDollar}), "200.00");
  EXPECT_EQ(full_decimal_text({-5, kDollar}), "-0.05");
  EXPECT_EQ(full_decimal_text({890, Currency("JPY")}), "890");
  EXPECT_EQ(full_decimal_text({8900, Currency("KWD")}), "8.900");
}

}  // namespace
}  // namespace proofload
