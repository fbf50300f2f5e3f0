#include "contracts/base/generation_map.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

namespace proofload {
namespace {

using Map = GenerationMap<std::uint64_t, std::string>;

TEST(GenerationMap, FindsWhatWasPut) {
  Map map(4);
  map[1] = "one";
  ASSERT_NE(map.find(std::uint64_t{1}), nullptr);
  EXPECT_EQ(*map.find(std::uint64_t{1}), "one");
  EXPECT_EQ(map.find(std::uint64_t{2}), nullptr);
}

TEST(GenerationMap, KeepsAtLeastAsManyAsItsCapacity) {
  Map map(4);
  for (std::uint64_t key = 0; key < 100; ++key) {
    map[key] = std::to_string(key);
    for (std::uint64_t back = 0; back < 4 && back <= key; ++back) {
      ASSERT_NE(map.find(key - back), nullptr) << key - back << " of " << key;
      EXPECT_EQ(*map.find(key - back), std::to_string(key - back));
    }
  }
}

TEST(GenerationMap, ForgetsWhatWasNotTouchedForLong) {
  Map map(4);
  map[1] = "touched";
  map[2] = "not touched";
  for (std::uint64_t key = 10; key < 30; ++key) {
    map[key];
    map.find(std::uint64_t{1});
  }
  EXPECT_NE(map.find(std::uint64_t{1}), nullptr);
  EXPECT_EQ(map.find(std::uint64_t{2}), nullptr);
}

TEST(GenerationMap, AValueThatWasForgottenBeginsAnew) {
  Map map(2);
  map[1] = "old";
  for (std::uint64_t key = 10; key < 20; ++key) map[key];
  EXPECT_EQ(map[1], "");
}

}  // namespace
}  // namespace proofload
