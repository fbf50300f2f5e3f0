#include "orchestrator/quote.hpp"

#include <gtest/gtest.h>

namespace proofload::orchestrator {
namespace {

const std::vector<Quote> kQuotes{{"carrier.post", "ground", Money{500}, 6},
                                 {"carrier.rail", "slow", Money{400}, 9},
                                 {"carrier.swift", "two_day", Money{900}, 2}};

TEST(Quote, TheCheapestOfThoseInTimeGetsIt) {
  EXPECT_EQ(best_of(kQuotes, std::nullopt)->carrier, "carrier.rail");
  EXPECT_EQ(best_of(kQuotes, 9)->carrier, "carrier.rail");
  EXPECT_EQ(best_of(kQuotes, 8)->carrier, "carrier.post");
  EXPECT_EQ(best_of(kQuotes, 5)->carrier, "carrier.swift");
}

TEST(Quote, WhenNobodyIsInTimeTheFastestGetsIt) {
  EXPECT_EQ(best_of(kQuotes, 1)->carrier, "carrier.swift");
}

TEST(Quote, OfEqualOnesTheFirstByNameGetsIt) {
  const std::vector<Quote> equal{{"carrier.b", "ground", Money{500}, 3}, {"carrier.a", "ground", Money{500}, 3}};
  EXPECT_EQ(best_of(equal, std::nullopt)->carrier, "carrier.a");
}

TEST(Quote, WhoDoesNotCarryItIsNotChosen) {
  const std::vector<Quote> none{{"carrier.post", "", {}, 0}};
  EXPECT_EQ(best_of(none, std::nullopt), nullptr);
  EXPECT_EQ(best_of({}, 3), nullptr);
}

}  // namespace
}  // namespace proofload::orchestrator
