#include "contracts/edifact/tokenizer.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace proofload::edifact {
namespace {

Segment only(std::string_view text, const Classes& classes) {
  Tokenizer tokenizer(text, classes);
  Segment segment;
  EXPECT_TRUE(tokenizer.next(segment));
  return segment;
}

TEST(EdifactTokenizer, CutsElementsAndComponents) {
  const Classes classes{Delimiters()};
  const Segment segment = only("\r\nNAD+BY+4012345::9++Name'rest", classes);
  EXPECT_EQ(segment.id(), "NAD");
  EXPECT_EQ(segment.size(), 4u);
  EXPECT_EQ(segment(1), "BY");
  EXPECT_EQ(segment(2, 1), "4012345");
  EXPECT_EQ(segment(2, 2), "");
  EXPECT_EQ(segment(2, 3), "9");
  EXPECT_EQ(segment(2, 4), "");
  EXPECT_EQ(segment.whole(2), "4012345::9");
  EXPECT_EQ(segment(4), "Name");
  EXPECT_EQ(segment(9), "");
  EXPECT_EQ(segment.offset(), 2u);
  EXPECT_EQ(segment.offset_of(2, 3), 18u);
  EXPECT_TRUE(segment.terminated());
}

TEST(EdifactTokenizer, AReleaseCharacterTakesTheMeaningFromTheNext) {
  const Classes classes{Delimiters()};
  const Segment segment = only("FTX+AAI+++it?'s 1?+1?: ?" "?'", classes);
  EXPECT_EQ(segment.size(), 4u);
  EXPECT_TRUE(segment.has_released());
  std::string buffer;
  EXPECT_EQ(released(segment(4), '?', buffer), "it's 1+1: ?");
}

TEST(EdifactTokenizer, APairOfReleaseCharactersEndsASegmentAndOneDoesNot) {
  const Classes classes{Delimiters()};
  Tokenizer tokenizer("FTX+a?" "?'FTX+b?'c'", classes);
  Segment segment;
  ASSERT_TRUE(tokenizer.next(segment));
  EXPECT_EQ(segment.text(), "FTX+a?" "?");
  ASSERT_TRUE(tokenizer.next(segment));
  EXPECT_EQ(segment.text(), "FTX+b?'c");
  EXPECT_FALSE(tokenizer.next(segment));
}

TEST(EdifactTokenizer, TellsASegmentThatTheInputEndsIn) {
  const Classes classes{Delimiters()};
  for (const std::string_view text : {"BGM+220", "BGM+220?", "BGM+220?'"}) EXPECT_FALSE(only(text, classes).terminated()) << text;
}

TEST(EdifactTokenizer, PassesOverEmptySegments) {
  const Classes classes{Delimiters()};
  Tokenizer tokenizer("''\n'UNS+S''", classes);
  Segment segment;
  ASSERT_TRUE(tokenizer.next(segment));
  EXPECT_EQ(segment.text(), "UNS+S");
  EXPECT_FALSE(tokenizer.next(segment));
}

TEST(EdifactTokenizer, ARepeatingElementBeginsAgain) {
  Delimiters delimiters;
  delimiters.repetition = '*';
  const Classes classes{delimiters};
  const Segment segment = only("CUX+2:EUR*3:USD'", classes);
  EXPECT_TRUE(segment.repeats());
  EXPECT_EQ(segment.components(1), 4u);
  EXPECT_TRUE(segment.repeats_at(1, 3));
  EXPECT_FALSE(segment.repeats_at(1, 2));
}

TEST(EdifactTokenizer, CountsWhatItDoesNotKeep) {
  const Classes classes{Delimiters()};
  std::string text = "FTX";
  for (int i = 0; i < 1000; ++i) text += "+a:b";
  text += "'";
  const Segment segment = only(text, classes);
  EXPECT_EQ(segment.size(), 1000u);
  EXPECT_FALSE(segment.complete());
  EXPECT_EQ(segment(1, 2), "b");
  EXPECT_EQ(segment(1000), "");
}

TEST(ServiceString, SaysTheDelimiters) {
  const auto read = read_una("UNA=*,! ~");
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, (Delimiters{'=', '*', ',', '!', ' ', '~'}));
}

TEST(ServiceString, RefusesWhatCannotCut) {
  for (const std::string_view text : {"UNA:: .?'", "UNAA+.? '", "UNA:+.? +", "UNA:+.+ '", "UNA:+.? \n"}) {
    EXPECT_FALSE(read_una(text)) << text;
  }
}

}  // namespace
}  // namespace proofload::edifact
