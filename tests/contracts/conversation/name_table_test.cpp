#include "contracts/conversation/name_table.hpp"

#include <gtest/gtest.h>

namespace proofload {
namespace {

KnownSubject about(const std::string& order) {
  return std::make_shared<Subject>(Subject{.text = order, .roots = {order}});
}

TEST(NameTable, AKindsNamesAreItsOwn) {
  NameTable names;
  names.introduce("release", "7", about("bigbox/1"));
  names.introduce("case", "7", about("bigbox/2"));
  EXPECT_EQ(names.resolve("release", "7")->text, "bigbox/1");
  EXPECT_EQ(names.resolve("case", "7")->text, "bigbox/2");
  EXPECT_EQ(names.resolve("sscc", "7"), nullptr);
}

TEST(NameTable, WhoNamesLastIsRight) {
  NameTable names;
  names.introduce("group", "a>b>PO>1", about("bigbox/1"));
  names.introduce("group", "a>b>PO>1", about("bigbox/2"));
  EXPECT_EQ(names.resolve("group", "a>b>PO>1")->text, "bigbox/2");
}

TEST(NameTable, NoNameNamesNothing) {
  NameTable names;
  names.introduce("sscc", "", about("bigbox/1"));
  EXPECT_EQ(names.resolve("sscc", ""), nullptr);
}

TEST(NameTable, OnlyANameNotUsedForLongIsForgotten) {
  constexpr int kMany = 900'000;  // more than two generations
  constexpr int kOften = 100'000;
  NameTable names;
  names.introduce("release", "used", about("bigbox/1"));
  names.introduce("release", "unused", about("bigbox/2"));
  for (int i = 0; i < kMany; ++i) {
    names.introduce("sscc", std::to_string(i), {});
    if (i % kOften == 0) names.resolve("release", "used");
  }
  EXPECT_NE(names.resolve("release", "used"), nullptr);
  EXPECT_EQ(names.resolve("release", "unused"), nullptr);
}

}  // namespace
}  // namespace proofload
