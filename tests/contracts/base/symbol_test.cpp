#include "contracts/base/symbol.hpp"

#include <gtest/gtest.h>

#include "contracts/base/id.hpp"

namespace proofload {
namespace {

TEST(Symbol, LiteralsAndPooledNamesAreEqualByText) {
  SymbolPool pool;
  const Symbol literal = "erp";
  EXPECT_EQ(pool.intern("erp"), literal);
  EXPECT_EQ(pool.intern("erp").hash(), literal.hash());
  EXPECT_NE(pool.intern("wms"), literal);
  EXPECT_EQ(pool.intern(""), Symbol{});
}

TEST(Symbol, OrdersByTextWhateverWasInternedFirst) {
  SymbolPool pool;
  const Symbol wms = pool.intern("wms");
  const Symbol erp = pool.intern("erp");
  EXPECT_LT(erp, wms);
  EXPECT_LT(erp, pool.intern("erp2"));
}

TEST(SymbolPool, KeepsItsNamesWhileItGrows) {
  SymbolPool pool;
  const Symbol first = pool.intern("a");
  for (int i = 0; i < 10'000; ++i) pool.intern(std::to_string(i));
  EXPECT_EQ(first.text(), "a");
  EXPECT_EQ(pool.intern("a").text().data(), first.text().data());
  EXPECT_EQ(pool.intern("9999"), Symbol("9999"));
}

TEST(Id, ComparesByItsText) {
  using OrderName = Id<struct OrderNameTag>;
  EXPECT_EQ(OrderName("a"), OrderName("a"));
  EXPECT_LT(OrderName("a"), OrderName("b"));
  EXPECT_TRUE(OrderName().empty());
}

}  // namespace
}  // namespace proofload
