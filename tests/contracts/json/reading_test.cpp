#include "contracts/json/reading.hpp"

#include <gtest/gtest.h>

namespace proofload::json {
namespace {

std::string_view text_of(Value object, std::string_view key) { return object.find(key)->as_string(); }

TEST(Reading, ASecondReaderFindsWhatTheFirstOneKept) {
  const Body body(R"({"a":"one","b":[1,{"c":true}]})");
  Parser first;
  const auto read = values_of(body, first);
  ASSERT_TRUE(read.has_value());
  Parser second;
  const auto again = values_of(body, second);
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(read->node(), again->node());
}

TEST(Reading, WhatIsKeptOutlivesTheParserAndItsNextText) {
  const Body body(R"({"plain":"one","odd":"a\"b\n","k\u0065y":"two","n":12.50})");
  {
    Parser parser;
    ASSERT_TRUE(values_of(body, parser).has_value());
    ASSERT_TRUE(parser.parse(R"({"x":"\"yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy"})").has_value());
  }
  Parser other;
  const Value kept = *values_of(body, other);
  EXPECT_EQ(text_of(kept, "plain"), "one");
  EXPECT_EQ(text_of(kept, "odd"), "a\"b\n");
  EXPECT_EQ(text_of(kept, "key"), "two");
  EXPECT_EQ(kept.find("n")->number_text(), "12.50");
}

TEST(Reading, WhatIsNoJsonIsAnErrorForEachReader) {
  const Body body("{");
  Parser parser;
  EXPECT_FALSE(values_of(body, parser).has_value());
  EXPECT_FALSE(values_of(body, parser).has_value());
  EXPECT_FALSE(values_of(Body(), parser).has_value());
}

}  // namespace
}  // namespace proofload::json
