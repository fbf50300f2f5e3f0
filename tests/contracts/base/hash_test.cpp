#include "contracts/base/hash.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace proofload {
namespace {

TEST(Hash, DrawsAreThoseOfTheDefinition) {
  EXPECT_EQ(addressed_draw(7, "backoff", "so:BIGBOX:4711#1"), 11818105650713501017u);
  EXPECT_EQ(addressed_draw(7, "backoff", "so:BIGBOX:4711#2"), 12646884100031562692u);
  EXPECT_EQ(addressed_draw(18446744073709551615u, "", ""), 15596650765850623731u);
  EXPECT_EQ(addressed_draw(7, "zone", "Zürich"), 16012730906286974786u);
}

TEST(Hash, ADrawTellsItsFieldsApart) {
  EXPECT_NE(addressed_draw(1, "ab", "c"), addressed_draw(1, "a", "bc"));
  EXPECT_NE(addressed_draw(1, "1a", "b"), addressed_draw(11, "a", "b"));
}

TEST(Hash, BytesHashAsPublished) {
  EXPECT_EQ(hash_bytes(""), 0x2d06800538d394c2u);
  EXPECT_EQ(to_text(Digester().digest()), "99aa06d3014798d86001c324468d497f");
}

TEST(Hash, CombiningIsNotCommutative) { EXPECT_NE(combine(1, 2), combine(2, 1)); }

TEST(Digester, KeepsTheBoundariesOfFields) {
  Digester one;
  one.add("ab");
  one.add("c");
  Digester other;
  other.add("a");
  other.add("bc");
  EXPECT_NE(one.digest(), other.digest());

  Digester with_empty;
  with_empty.add("abc");
  with_empty.add("");
  Digester without;
  without.add("abc");
  EXPECT_NE(with_empty.digest(), without.digest());
}

TEST(Digester, DependsOnTheFieldsNotOnHowTheyFillItsBuffer) {
  for (const std::size_t size : {1u, 1015u, 1016u, 1017u, 1024u, 1025u, 5000u}) {
    const std::string field(size, 'x');
    Digester once;
    once.add(field);
    once.add(7);
    Digester asked_between;
    asked_between.add(field);
    static_cast<void>(asked_between.digest());
    asked_between.add(7);
    EXPECT_EQ(once.digest(), asked_between.digest()) << size;
  }
}

TEST(Digester, OrderCounts) {
  Digester one;
  one.add(1);
  one.add(2);
  Digester other;
  other.add(2);
  other.add(1);
  EXPECT_NE(one.digest(), other.digest());
}

}  // namespace
}  // namespace proofload
