#include "contracts/edi/characters.hpp"

#include <gtest/gtest.h>

namespace proofload::edi {
namespace {

TEST(Characters, OfUtf8CountOnceAndOtherBytesForThemselves) {
  EXPECT_EQ(characters(""), 0u);
  EXPECT_EQ(characters("MUNCHEN"), 7u);
  EXPECT_EQ(characters("M\xC3\x9CNCHEN"), 7u);
  EXPECT_EQ(characters("\xE2\x82\xAC\xF0\x9F\x93\xA6"), 2u);
  EXPECT_EQ(characters("M\xDCNCHEN"), 7u);         // ISO 8859-1
  EXPECT_EQ(characters("20\xB0 \xA3"), 5u);        // likewise: what UTF-8 continues with
  EXPECT_EQ(characters("\xE2\x82"), 2u);           // cut
}

}  // namespace
}  // namespace proofload::edi
