#include "contracts/port/identity.hpp"

#include <gtest/gtest.h>

namespace proofload {
namespace {

Identity create_order() {
  Identity identity{.from = "orchestrator", .to = "erp", .type = "erp.create_order"};
  identity.subject = {.text = "bigbox/4711", .roots = {"bigbox/4711"}};
  return identity;
}

TEST(Identity, EveryPartOfTheNameCounts) {
  const std::uint64_t hash = hash_of(create_order());
  Identity other = create_order();
  other.from = "desk";
  EXPECT_NE(hash_of(other), hash);
  other = create_order();
  std::swap(other.from, other.to);
  EXPECT_NE(hash_of(other), hash);
  other = create_order();
  other.type = "erp.find_order";
  EXPECT_NE(hash_of(other), hash);
  other = create_order();
  other.kind = Kind::reply;
  EXPECT_NE(hash_of(other), hash);
  other = create_order();
  other.subject.text = "bigbox/4712";
  EXPECT_NE(hash_of(other), hash);
}

TEST(Identity, PooledNamesHashAsLiterals) {
  SymbolPool pool;
  Identity pooled = create_order();
  pooled.to = pool.intern("erp");
  pooled.type = pool.intern("erp.create_order");
  EXPECT_EQ(hash_of(pooled), hash_of(create_order()));
}

TEST(Identity, NeitherTheCountNorTheRootsBelongToItsHash) {
  Identity again = create_order();
  again.nth = 2;
  again.subject.roots = {"bigbox/4711", "bigbox/4712"};
  EXPECT_EQ(hash_of(again), hash_of(create_order()));
}

TEST(Identity, ARetryIsAnotherMessage) {
  Identity first = create_order();
  first.hash = hash_of(first);
  Identity second = first;
  second.nth = 2;
  EXPECT_NE(id_of(first), id_of(second));
  EXPECT_TRUE(static_cast<bool>(id_of(first)));
}

TEST(Identity, ReadsAsASentence) {
  Identity reply = create_order();
  reply.kind = Kind::reply;
  std::swap(reply.from, reply.to);
  reply.nth = 2;
  EXPECT_EQ(to_text(reply), "erp.create_order reply bigbox/4711 erp -> orchestrator #2");
  EXPECT_EQ(to_text(create_order()), "erp.create_order bigbox/4711 orchestrator -> erp");
}

}  // namespace
}  // namespace proofload
