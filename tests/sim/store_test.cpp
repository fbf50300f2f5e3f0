#include "sim/store.hpp"

#include <gtest/gtest.h>

#include "contracts/base/check.hpp"

namespace proofload::sim {
namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

void apply(Store& store, std::string key, std::optional<std::string> value) {
  Write write{std::move(key), std::move(value)};
  write.hash = hash_of(write);
  store.apply(write);
}

TEST(Store, HoldsTheLastValueOfEachKeyInTheirOrder) {
  Store store(Store::Keeps::texts);
  apply(store, "order/2", "booked");
  apply(store, "order/1", "received");
  apply(store, "order/1", "booked");
  apply(store, "order/3", "received");
  apply(store, "order/3", std::nullopt);
  apply(store, "order/4", std::nullopt);
  EXPECT_EQ(store.snapshot(), (Entries{{"order/1", "booked"}, {"order/2", "booked"}}));
  EXPECT_EQ(store.size(), 2u);
}

TEST(Store, TheDigestIsOfWhatItHoldsHoweverThatCameAbout) {
  Store one(Store::Keeps::texts);
  apply(one, "a", "1");
  apply(one, "b", "2");
  Store other(Store::Keeps::hashes);
  apply(other, "b", "1");
  apply(other, "c", "3");
  apply(other, "b", "2");
  EXPECT_NE(one.digest(), other.digest());
  apply(other, "c", std::nullopt);
  apply(other, "a", "1");
  EXPECT_EQ(one.digest(), other.digest());
  EXPECT_EQ(other.size(), 2u);
  EXPECT_THROW(other.snapshot(), Bug);
}

}  // namespace
}  // namespace proofload::sim
