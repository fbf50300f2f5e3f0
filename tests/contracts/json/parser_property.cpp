#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <nlohmann/json.hpp>

#include "contracts/json/codec.hpp"
#include "contracts/json/parser.hpp"
#include "tests/contracts/json/generators.hpp"

namespace proofload::json {
namespace {

void write_value(Value value, std::string& out) {
  std::string_view between;
  switch (value.kind()) {
    case Kind::null:
      out += "null";
      return;
    case Kind::boolean:
      out += value.as_bool() ? "true" : "false";
      return;
    case Kind::number:
      out += value.number_text();
      return;
    case Kind::string:
      return write_string(value.as_string(), out);
    case Kind::array:
      out += '[';
      for (const Value element : value.elements()) {
        out += std::exchange(between, ",");
        write_value(element, out);
      }
      out += ']';
      return;
    case Kind::object:
      out += '{';
      for (const Member member : value.members()) {
        out += std::exchange(between, ",");
        write_string(member.key(), out);
        out += ':';
        write_value(member.value(), out);
      }
      out += '}';
      return;
  }
}

RC_GTEST_PROP(ParserProperty, WhatWasReadIsWrittenBackByteForByte, ()) {
  const std::string text = *generate::value(3);
  Parser parser;
  const Result<Value> value = parser.parse(text);
  RC_ASSERT(value.has_value());
  std::string out;
  write_value(*value, out);
  RC_ASSERT(out == text);
}

// nlohmann takes a key twice, a byte order mark and what stands behind a NUL, knows no depth, and
// refuses what overflows a double: about the rest the two agree.
RC_GTEST_PROP(ParserProperty, ABrokenTextIsRefusedWhereAnotherParserRefusesIt, ()) {
  const std::string text = *generate::nearly_json();
  Parser parser;
  const Result<Value> value = parser.parse(text);
  RC_CLASSIFY(value.has_value(), "well-formed");
  const auto other = nlohmann::json::parse(text, nullptr, false);
  const bool twice = !value && value.error().text.find("a second time") != std::string::npos;
  const bool deep = !value && value.error().text.find("deeper") != std::string::npos;
  const bool elsewhere = text.find_first_of(std::string_view("\0eE", 3)) != std::string::npos ||
                         text.starts_with("\xef\xbb\xbf");
  if (!twice && !deep && !elsewhere) RC_ASSERT(value.has_value() == !other.is_discarded());
}

RC_GTEST_PROP(ParserProperty, StringsSurviveWritingAndReading, ()) {
  const std::vector<char32_t> points = *rc::gen::container<std::vector<char32_t>>(
      rc::gen::oneOf(rc::gen::inRange<char32_t>(0, 0x80), rc::gen::inRange<char32_t>(0x80, 0xd800),
                     rc::gen::inRange<char32_t>(0xe000, 0x110000)));
  nlohmann::json::string_t text;
  for (const char32_t point : points) {
    std::string one;
    if (point < 0x80) {
      one = {static_cast<char>(point)};
    } else if (point < 0x800) {
      one = {static_cast<char>(0xc0 | point >> 6), static_cast<char>(0x80 | (point & 63))};
    } else if (point < 0x10000) {
      one = {static_cast<char>(0xe0 | point >> 12), static_cast<char>(0x80 | (point >> 6 & 63)),
             static_cast<char>(0x80 | (point & 63))};
    } else {
      one = {static_cast<char>(0xf0 | point >> 18), static_cast<char>(0x80 | (point >> 12 & 63)),
             static_cast<char>(0x80 | (point >> 6 & 63)), static_cast<char>(0x80 | (point & 63))};
    }
    text += one;
  }
  std::string ours;
  write_string(text, ours);
  Parser parser;
  RC_ASSERT(parser.parse(ours)->as_string() == text);
  RC_ASSERT(nlohmann::json::parse(ours) == nlohmann::json(text));
  const std::string escaped = nlohmann::json(text).dump(-1, ' ', true);
  RC_ASSERT(parser.parse(escaped)->as_string() == text);
}

}  // namespace
}  // namespace proofload::json
