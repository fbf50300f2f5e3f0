#include "harness/conformance/places.hpp"

#include <gtest/gtest.h>

#include <string>

namespace proofload::conformance {
namespace {

TEST(Places, LinesAndColumnsCountFromOne) {
  Places places;
  places.feed("ab\nc");
  places.feed("d\n\ne");
  const auto expect = [&](std::uint64_t offset, std::uint64_t line, std::uint64_t column) {
    EXPECT_EQ(places.at(offset).line, line) << offset;
    EXPECT_EQ(places.at(offset).column, column) << offset;
  };
  expect(0, 1, 1);
  expect(2, 1, 3);  // the line's end is its last byte
  expect(3, 2, 1);
  expect(4, 2, 2);
  expect(6, 3, 1);
  expect(7, 4, 1);
}

TEST(Places, WhatIsForgottenHasNoLine) {
  Places places;
  places.feed("ab\ncd\nef\n");
  places.forget_before(6);
  EXPECT_EQ(places.at(6).line, 3u);
  EXPECT_EQ(places.at(7).column, 2u);
  EXPECT_EQ(places.at(1).line, 0u);
  EXPECT_EQ(places.at(1).offset, 1u);
}

TEST(Places, LinesOfWhatIsUnwrappedAreThoseOfTheInput) {
  Places places;
  EXPECT_EQ(places.feed_unwrapped("abc\r\nde"), "abcde");
  EXPECT_EQ(places.feed_unwrapped("f\r\ng"), "fg");
  EXPECT_EQ(places.at(2).line, 1u);
  EXPECT_EQ(places.at(3).line, 2u);
  EXPECT_EQ(places.at(5).column, 3u);
  EXPECT_EQ(places.at(5).offset, 7u);
  EXPECT_EQ(places.at(6).line, 3u);
  EXPECT_EQ(places.at(6).offset, 10u);
}

TEST(Places, TheSegmentIsShownWithTheOneBefore) {
  const std::string text = "BEG*00*SA~PO1*1*X*EA~CTT*1~";
  Places places;
  places.feed(text);
  const Excerpt excerpt = excerpt_of(text, 0, '~', text.find('X'), 1, places);
  EXPECT_EQ(excerpt.before, "BEG*00*SA~");
  EXPECT_EQ(excerpt.text, "PO1*1*X*EA~");
  EXPECT_EQ(excerpt.caret, 6u);
  EXPECT_EQ(excerpt.line, 1u);
}

TEST(Places, TheFirstSegmentHasNoneBefore) {
  const std::string text = "ISA*00~";
  Places places;
  places.feed(text);
  const Excerpt excerpt = excerpt_of(text, 0, '~', 4, 2, places);
  EXPECT_EQ(excerpt.before_line, 0u);
  EXPECT_EQ(excerpt.text, "ISA*00~");
  EXPECT_EQ(excerpt.length, 2u);
}

TEST(Places, OfWhatIsHeldNoLongerNothingIsShown) {
  Places places;
  EXPECT_EQ(excerpt_of("abc", 100, '~', 50, 1, places).text, "");
  EXPECT_EQ(excerpt_of("abc", 100, '~', 200, 1, places).text, "");
  EXPECT_EQ(excerpt_of("abc", 100, '~', 103, 1, places).text, "abc");  // at its very end
}

}  // namespace
}  // namespace proofload::conformance
