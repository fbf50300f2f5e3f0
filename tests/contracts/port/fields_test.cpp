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

TEST(Fields, OfAnyLengthAndNumberThereIsRoom) {
  const std::string long_text(5000, 'x');
  FieldWriter writer;
  for (int i = 0; i < 200; ++i) writer.number(std::numeric_limits<std::int64_t>::max());
  writer.text(long_text);
  writer.text(std::string_view());
  for (int i = 0; i < 200; ++i) writer.text("some text of some length");
  const std::string written = writer.take();
  FieldReader reader(written);
  for (int i = 0; i < 200; ++i) ASSERT_EQ(reader.number(), std::numeric_limits<std::int64_t>::max());
  EXPECT_EQ(reader.text(), long_text);
  EXPECT_EQ(reader.text(), "");
  for (int i = 0; i < 200; ++i) ASSERT_EQ(reader.text(), "some text of some length");
  EXPECT_TRUE(reader.is_at_end());
}

TEST(Fields, ADamagedRecordIsOurBug) {
  EXPECT_THROW(FieldReader("x ").number(), Bug);
  EXPECT_THROW(FieldReader("12").number(), Bug);
  EXPECT_THROW(FieldReader("5 abc ").text(), Bug);
}

}  // namespace
}  // namespace proofload
