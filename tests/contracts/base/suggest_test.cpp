#include "contracts/base/suggest.hpp"

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace proofload {
namespace {

constexpr std::array<std::string_view, 4> kWords{"erp", "wms", "carrier", "carriers"};

TEST(Suggest, FindsTheNearestByEditsAndSwaps) {
  EXPECT_EQ(nearest_word("wsm", kWords), "wms");
  EXPECT_EQ(nearest_word("carier", kWords), "carrier");
  EXPECT_EQ(nearest_word("carrier", kWords), "carrier");
}

TEST(Suggest, SaysNothingRatherThanNonsense) {
  EXPECT_EQ(nearest_word("warehouse", kWords), "");
  EXPECT_EQ(nearest_word("", kWords), "");
  EXPECT_EQ(nearest_word("x", std::vector<std::string_view>{"y", ""}), "");
  EXPECT_EQ(nearest_word(std::string(100'000, 'w'), kWords), "");
  EXPECT_EQ(did_you_mean("warehouse", kWords), "");
}

TEST(Suggest, TheFirstOfEqualsWins) {
  EXPECT_EQ(nearest_word("catt", std::vector<std::string_view>{"cats", "cath"}), "cats");
  EXPECT_EQ(did_you_mean("epr", kWords), "did you mean 'erp'?");
}

}  // namespace
}  // namespace proofload
