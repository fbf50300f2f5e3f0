// Delta debugging: nothing that is left can be left out by itself.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "harness/explore/minimize.hpp"

namespace proofload::explore {
namespace {

std::vector<int> first_numbers(std::size_t count) {
  std::vector<int> numbers(count);
  for (std::size_t i = 0; i < count; ++i) numbers[i] = static_cast<int>(i);
  return numbers;
}

RC_GTEST_PROP(Minimize, LeavesJustWhatIsNeeded, (std::set<std::uint8_t> needed, std::uint8_t more)) {
  const std::size_t count = (needed.empty() ? 0u : *needed.rbegin()) + std::size_t{more} + 1;
  const auto holds = [&](const std::vector<int>& part) {
    return std::includes(part.begin(), part.end(), needed.begin(), needed.end());
  };
  RC_ASSERT(minimize(first_numbers(count), holds) == std::vector<int>(needed.begin(), needed.end()));
}

// With a condition that is not monotonous, what is left is still a part that holds and of which no one can go.
RC_GTEST_PROP(Minimize, LeavesNothingThatCanGoByItself, (std::uint8_t size, std::uint8_t modulus)) {
  const int divisor = modulus % 7 + 2;
  const std::vector<int> all = first_numbers(std::size_t{size} + 1);
  const auto sum_of = [](const std::vector<int>& part) { return std::accumulate(part.begin(), part.end(), 0); };
  const auto holds = [&](const std::vector<int>& part) {
    return !part.empty() && sum_of(part) % divisor == sum_of(all) % divisor;
  };
  const std::vector<int> least = minimize(all, holds);
  RC_ASSERT(holds(least));
  for (std::size_t i = 0; i < least.size() && least.size() > 1; ++i) {
    std::vector<int> without = least;
    without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
    RC_ASSERT(!holds(without));
  }
}

TEST(Minimize, AsksAsOftenAsTheLogarithmForOneOfMany) {
  std::size_t asked = 0;
  const std::vector<int> least = minimize(first_numbers(1024), [&](const std::vector<int>& part) {
    ++asked;
    return std::find(part.begin(), part.end(), 700) != part.end();
  });
  EXPECT_EQ(least, std::vector<int>{700});
  EXPECT_LE(asked, 2u * 10u + 2u);
}

}  // namespace
}  // namespace proofload::explore
