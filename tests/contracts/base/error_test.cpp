#include "contracts/base/error.hpp"

#include <gtest/gtest.h>

#include "contracts/base/check.hpp"
#include "contracts/base/result.hpp"

namespace proofload {
namespace {

constexpr std::string_view kFile = "{\n  \"name\": \"short pick\",\n  \"wmss\": {}\r\n}\n";

TEST(Error, PointsAtThePlaceAndSaysWhatIsRight) {
  const Error error{.text = "no such key 'wmss'",
                    .place = place_in("a.jsonc", kFile, kFile.find("wmss") - 1, 6),
                    .hint = "did you mean 'wms'?"};
  EXPECT_EQ(to_text(error),
            "error: no such key 'wmss'\n"
            "  a.jsonc:3:3\n"
            "  3 |   \"wmss\": {}\n"
            "    |   ^^^^^^ did you mean 'wms'?\n");
}

TEST(Error, WithoutALineNamesTheFileAlone) {
  const Error error{
      .text = "no such file", .place = Place{.file = "a.jsonc"}, .hint = "look there"};
  EXPECT_EQ(to_text(error), "error: no such file\n  a.jsonc\n  look there\n");
}

TEST(Error, WithoutAPlaceIsOneSentence) {
  EXPECT_EQ(to_text(fail("nothing to do").value()), "error: nothing to do\n");
}

TEST(Error, TheEndOfAFileIsAPlace) {
  const Place place = place_in("a.jsonc", "{\n", 99);
  EXPECT_EQ(place.line, 2);
  EXPECT_EQ(place.column, 1);
  EXPECT_EQ(to_text(Error{.text = "it ends", .place = place, .hint = ""}),
            "error: it ends\n  a.jsonc:2:1\n  2 | \n    | ^\n");
}

TEST(Error, ALongLineIsShownAroundItsColumn) {
  const std::string line(1'000'000, 'x');
  const std::string text =
      to_text(Error{.text = "bad", .place = place_in("a.json", line, 900'000, 3), .hint = ""});
  EXPECT_NE(text.find("a.json:1:900001\n"), std::string::npos);
  EXPECT_LT(text.size(), 250u);
  EXPECT_NE(text.find("| " + std::string(44, ' ') + "^^^\n"), std::string::npos) << text;
}

TEST(Error, TheCaretStandsUnderCharactersNotBytes) {
  const std::string line = "\"Zürich\": x";
  const std::string text =
      to_text(Error{.text = "bad", .place = place_in("a", line, 11), .hint = ""});
  EXPECT_NE(text.find("1 | \"Zürich\": x\n    |           ^\n"), std::string::npos) << text;
}

TEST(Check, ThrowsABugThatSaysWhatShouldHaveBeen) {
  try {
    CHECK(1 > 2, "one more than two");
    FAIL() << "a false condition passed";
  } catch (const Bug& bug) {
    EXPECT_NE(std::string(bug.what()).find("one more than two (1 > 2, error_test.cpp:"),
              std::string::npos);
  }
}

TEST(Result, CarriesAValueOrTheReason) {
  const auto half = [](int value) -> Result<int> {
    if (value % 2 != 0) return fail("odd");
    return value / 2;
  };
  EXPECT_EQ(half(4).value(), 2);
  EXPECT_EQ(half(3).error().text, "odd");
  EXPECT_EQ(half(4).and_then(half).map([](int value) { return value + 1; }).value(), 2);
}

}  // namespace
}  // namespace proofload
