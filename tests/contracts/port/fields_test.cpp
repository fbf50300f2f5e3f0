#include "contracts/port/fields.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace proofload {
namespace {

TEST(Fields, ReadBackWhatWasWrittenWhateverTheTextHolds) {
  const std::string odd = "a b\n12 \xC3\xBC";
  FieldWriter writer;
  writer.number(std::numeric_limits<std::int64_t>::min());
  writer.text(odd);
  writer.text("");
  writer.number(7);
  const std::string written = writer.take();
  FieldReader reader(written);
  EXPECT_EQ(reader.number(), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(reader.text(), odd);
  EXPECT_EQ(reader.text(), "");
  EXPECT_EQ(reader.number(), 7);
  EXPECT_TRUE(reader.is_at_end());
}

TEST(Fields, ADamagedRecordIsOurBug) {
  EXPECT_THROW(FieldReader("x ").number(), Bug);
  EXPECT_THROW(FieldReader("12").number(), Bug);
  EXPECT_THROW(FieldReader("5 abc ").text(), Bug);
}

}  // namespace
}  // namespace proofload
