#include "contracts/json/codec.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contracts/json/parser.hpp"
#include "tests/contracts/json/sample_bodies.hpp"

namespace proofload::json {
namespace {

using sample::Address;
using sample::Line;
using sample::Order;
using ::testing::HasSubstr;

constexpr std::string_view kLine =
    R"({"line":1,"sku":"W-1","quantity":"12.5","unit":"EA","unit_price":47.558,"amount_minor":570})";

template <class T>
Result<T> read_text(std::string_view text) {
  Parser parser;
  const Result<Value> value = parser.parse(text);
  if (!value) return fail(value.error());
  return read<T>(*value);
}

TEST(Codec, MembersAreWrittenInTheOrderOfTheDescription) {
  const Line line{.line = 1,
                  .sku = "W-1",
                  .quantity = {12'500'000},
                  .unit = "EA",
                  .unit_price = {"47.558"},
                  .description = {},
                  .amount_minor = {570}};
  EXPECT_EQ(to_json(line), kLine);
}

TEST(Codec, AnEmptyOptionalIsAbsent) {
  Address address{.name = "Store 114"};
  EXPECT_THAT(to_json(address), ::testing::Not(HasSubstr("region")));
  address.region = "IL";
  EXPECT_THAT(to_json(address), HasSubstr(R"(,"region":"IL"})"));
}

TEST(Codec, WritesAppend) {
  std::string out = "seen:";
  write(Address{}, out);
  EXPECT_EQ(out.substr(0, 14), R"(seen:{"name":")");
}

TEST(Codec, StringsAreEscaped) {
  std::string out;
  write_string("a\"b\\c\n\x01\xc3\xa9/", out);
  EXPECT_EQ(out, "\"a\\\"b\\\\c\\n\\u0001\xc3\xa9/\"");
}

TEST(Codec, DecimalsAndMoneyStayExact) {
  const Result<Line> line = read_text<Line>(kLine);
  ASSERT_TRUE(line);
  EXPECT_EQ(line->quantity.millionths, 12'500'000);
  EXPECT_EQ(line->unit_price.text, "47.558");
  EXPECT_EQ(line->amount_minor.minor, 570);
}

TEST(Codec, MembersMayComeInAnyOrderAndUnknownOnesAreIgnored) {
  const Result<Line> line = read_text<Line>(
      R"({"amount_minor":570,"colour":{"sku":"no"},"unit":"EA","sku":"W-1","unit_price":1e2,"quantity":"12","line":1})");
  ASSERT_TRUE(line) << line.error().text;
  EXPECT_EQ(line->sku, "W-1");
  EXPECT_EQ(line->unit_price.text, "1e2");
}

TEST(Codec, AMissingMemberIsNamed) {
  const Result<Line> line = read_text<Line>(R"({"line":1,"sku":"W-1"})");
  ASSERT_FALSE(line);
  EXPECT_EQ(line.error().text, "the body lacks 'quantity'");
}

TEST(Codec, AnErrorCarriesItsPointer) {
  Order order;
  order.lines.resize(2);
  std::string text = to_json(order);
  ASSERT_TRUE(read_text<Order>(text));
  text.replace(text.rfind(R"("sku":"")"), 8, R"("sku":7)");
  const Result<Order> read = read_text<Order>(text);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().text, "/lines/1/sku is 7; expected a string");
}

TEST(Codec, WhatAWireRefusesIsAnError) {
  std::string text(kLine);
  text.replace(text.find("12.5"), 4, "many");
  const Result<Line> read = read_text<Line>(text);
  ASSERT_FALSE(read);
  EXPECT_THAT(read.error().text, HasSubstr("/quantity is refused: "));
}

TEST(Codec, IntegersOutOfRangeAreErrors) {
  for (const std::string_view number :
       {"2147483648", "9223372036854775808", "1.0", "\"1\"", "null"}) {
    std::string text(kLine);
    text.replace(text.find(":1,"), 2, ":" + std::string(number));
    EXPECT_FALSE(read_text<Line>(text)) << number;
  }
}

TEST(Codec, EnumsTravelByName) {
  Order order;
  order.priority = sample::Priority::urgent;
  std::string text = to_json(order);
  EXPECT_THAT(text, HasSubstr(R"("priority":"urgent")"));
  text.replace(text.find("urgent"), 6, "urgently");
  const Result<Order> read = read_text<Order>(text);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().text, "/priority is refused: 'urgently' is not one of its names");
}

}  // namespace
}  // namespace proofload::json
