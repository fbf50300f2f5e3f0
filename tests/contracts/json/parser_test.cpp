#include "contracts/json/parser.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <new>

namespace proofload::json {
namespace {

using ::testing::ElementsAre;

std::string error_of(std::string_view text, Limits limits = {}) {
  Parser parser(limits);
  const Result<Value> value = parser.parse(text);
  return value ? "" : value.error().text;
}

TEST(Parser, ReadsEveryKindOfValue) {
  Parser parser;
  const Result<Value> root =
      parser.parse(R"( {"n":null,"t":true,"f":false,"i":-12,"s":"x","a":[1,[]],"o":{}} )");
  ASSERT_TRUE(root) << root.error().text;
  EXPECT_EQ(root->size(), 7u);
  EXPECT_TRUE(root->find("n")->is_null());
  EXPECT_TRUE(root->find("t")->as_bool());
  EXPECT_FALSE(root->find("f")->as_bool());
  EXPECT_EQ(root->find("i")->as_int64(), -12);
  EXPECT_EQ(root->find("s")->as_string(), "x");
  EXPECT_EQ(root->find("a")->size(), 2u);
  EXPECT_EQ(root->find("o")->size(), 0u);
  EXPECT_FALSE(root->find("x"));
}

TEST(Parser, MembersComeInTheOrderOfTheText) {
  Parser parser;
  std::vector<std::string> keys;
  const Result<Value> root = parser.parse(R"({"b":{"x":[1,2]},"a":[{}],"c":3})");
  for (const Member member : root->members()) keys.emplace_back(member.key());
  EXPECT_THAT(keys, ElementsAre("b", "a", "c"));
}

TEST(Parser, NumbersKeepTheirTextAndIntegersAreExact) {
  Parser parser;
  const Result<Value> root =
      parser.parse("[9223372036854775807,-9223372036854775808,9223372036854775808,0.10,1e2,-0]");
  ASSERT_TRUE(root);
  std::vector<std::string> texts;
  std::vector<std::optional<std::int64_t>> whole;
  for (const Value value : root->elements()) {
    texts.emplace_back(value.number_text());
    whole.push_back(value.as_int64());
  }
  EXPECT_THAT(texts, ElementsAre("9223372036854775807", "-9223372036854775808",
                                 "9223372036854775808", "0.10", "1e2", "-0"));
  EXPECT_THAT(whole,
              ElementsAre(INT64_MAX, INT64_MIN, std::nullopt, std::nullopt, std::nullopt, 0));
}

TEST(Parser, EscapesAreUndone) {
  Parser parser;
  const Result<Value> root =
      parser.parse(R"(["\"\\\/\b\f\n\r\t","\u00e9\ud83d\ude00","plain and \u0041 more text"])");
  ASSERT_TRUE(root) << root.error().text;
  std::vector<std::string> texts;
  for (const Value value : root->elements()) texts.emplace_back(value.as_string());
  EXPECT_THAT(texts,
              ElementsAre("\"\\/\b\f\n\r\t", "\xc3\xa9\xf0\x9f\x98\x80", "plain and A more text"));
}

TEST(Parser, TheByteOfAnErrorIsNamed) {
  EXPECT_EQ(error_of(""), "expected a value, not the end of the text (byte 0)");
  EXPECT_EQ(error_of(R"({"a":1,})"), "expected a key in quotes, not '}' (byte 7)");
  EXPECT_EQ(error_of(R"({"a" 1})"), "expected ':', not '1' (byte 5)");
  EXPECT_EQ(error_of("[1 2]"), "expected ',' or ']', not '2' (byte 3)");
  EXPECT_EQ(error_of("{} {}"), "text behind the value (byte 3)");
  EXPECT_EQ(error_of("[nul]"), "expected a value, not 'n' (byte 1)");
  EXPECT_EQ(error_of(R"(["abcdefghij)"), "this string does not end (byte 1)");
  EXPECT_EQ(error_of("\xef\xbb\xbf{}"), "expected a value, not this byte (byte 0)");
}

TEST(Parser, PlaceIsLineAndColumn) {
  Parser parser;
  const Result<Value> value = parser.parse("{\n  \"a\": x\n}");
  ASSERT_FALSE(value);
  EXPECT_EQ(value.error().place->line, 2);
  EXPECT_EQ(value.error().place->column, 8);
}

TEST(Parser, NumbersFollowTheGrammar) {
  for (const std::string_view wrong :
       {"01", "-", "+1", "1.", ".5", "1e", "1e+", "0x1", "1_0", "NaN", "1e1234567890"}) {
    EXPECT_NE(error_of(wrong), "") << wrong;
  }
}

TEST(Parser, ADuplicateKeyIsAnErrorInShortAndInLongObjects) {
  EXPECT_EQ(error_of(R"({"a":1,"b":2,"a":3})"), "the key 'a' stands here a second time (byte 13)");
  EXPECT_EQ(error_of(R"({"a":1,"\u0061":3})"), "the key 'a' stands here a second time (byte 7)");
  for (const int members : {20, 64, 65, 300}) {
    std::string text = "{";
    for (int i = 0; i < members; ++i) text += "\"key" + std::to_string(i) + "\":0,";
    const std::string last = std::to_string(text.size());
    EXPECT_EQ(error_of(text + "\"x\":0}"), "");
    EXPECT_EQ(error_of(text + "\"key7\":0}"),
              "the key 'key7' stands here a second time (byte " + last + ")");
  }
}

TEST(Parser, InvalidUtf8AndControlCharactersAreErrors) {
  EXPECT_EQ(error_of("[\"\xc3\xa9\"]"), "");
  EXPECT_EQ(error_of("[\"ab\xc3(\"]"), "no valid UTF-8 (byte 4)");
  EXPECT_EQ(error_of("[\"\\n\xff\"]"), "no valid UTF-8 (byte 4)");
  for (const std::string_view wrong :
       {"\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xf0\x80\x80\x80", "\xe2\x82"}) {
    EXPECT_NE(error_of("\"" + std::string(wrong) + "\""), "") << wrong;
  }
  EXPECT_EQ(error_of("[\"a\nb\"]"), "a control character in a string (byte 3)");
  EXPECT_EQ(error_of("[\"a\\n\tb\"]"), "a control character in a string (byte 5)");
}

TEST(Parser, HalfASurrogatePairIsAnError) {
  for (const std::string_view wrong :
       {R"("\ud800")", R"("\udc00")", R"("\ud800\u0041")", R"("\ud800x")"}) {
    EXPECT_EQ(error_of(wrong), "half of a surrogate pair (byte 1)") << wrong;
  }
  EXPECT_EQ(error_of(R"("\u12g4")"), "expected four hexadecimal digits, not 'g' (byte 5)");
  EXPECT_EQ(error_of(R"("\x")"), "no escape of JSON (byte 1)");
}

TEST(Parser, DepthAndBytesAreLimited) {
  EXPECT_EQ(error_of("[[[1]]]", {.depth_max = 3}), "");
  EXPECT_EQ(error_of("[[[[1]]]]", {.depth_max = 3}), "deeper than 3 levels (byte 3)");
  EXPECT_EQ(error_of(R"({"a":[{"b":[]}]})", {.depth_max = 3}), "deeper than 3 levels (byte 11)");
  EXPECT_EQ(error_of("[1,2]", {.bytes_max = 4}), "the text has 5 bytes, more than 4");
  EXPECT_NE(error_of(std::string(1'000'000, '[')), "");
}

TEST(Parser, TheTapeHoldsTheDensestTexts) {
  Parser parser({.depth_max = 4, .bytes_max = 1 << 20});
  for (const std::string_view text :
       {"1", "[]", "[1,2,3,4,5,6,7,8,9]", "[[],[],[],[]]", R"({"":1})", "[[[[", "[1,[1,[1,[1"}) {
    const Result<Value> root = parser.parse(text);
    EXPECT_LE(root ? root->node()->next : 0u, text.size() / 2 + 8) << text;
  }
}

TEST(Parser, IsReusedWithoutATraceOfTheTextBefore) {
  Parser parser;
  ASSERT_TRUE(parser.parse(R"({"a":"\u0041","b":[1,2,3]})"));
  ASSERT_FALSE(parser.parse("{"));
  const Result<Value> root = parser.parse(R"(["\u0042"])");
  ASSERT_TRUE(root);
  EXPECT_EQ((*root->elements().begin()).as_string(), "B");
}

TEST(Document, OutlivesWhatItWasReadFrom) {
  std::string text = R"({"a":"a text that is long enough for the heap"})";
  const Result<Document> document = Document::parse(text);
  text.assign(text.size(), '#');
  ASSERT_TRUE(document);
  const Document copy = *document;
  EXPECT_EQ(copy.root().find("a")->as_string(), "a text that is long enough for the heap");
}

TEST(Value, AWrongKindIsOurBug) {
  Parser parser;
  const Result<Value> root = parser.parse("1");
  EXPECT_THROW(static_cast<void>(root->as_string()), Bug);
  EXPECT_FALSE(root->find("a"));
}

TEST(Value, PointersNameValues) {
  const Result<Document> document = Document::parse(R"({"a":[{"b/c":1,"~":2}],"":{"0":3}})");
  const Value root = document->root();
  EXPECT_EQ(at_pointer(root, "/a/0/b~1c")->as_int64(), 1);
  EXPECT_EQ(at_pointer(root, "/a/0/~0")->as_int64(), 2);
  EXPECT_EQ(at_pointer(root, "//0")->as_int64(), 3);
  for (const std::string_view nowhere : {"a", "/a/1", "/a/00", "/a/-", "/a/0/b", "/a/0/b~1c/0"}) {
    EXPECT_FALSE(at_pointer(root, nowhere)) << nowhere;
  }
}

TEST(Value, EqualityIsByValue) {
  const auto same = [](std::string a, std::string b) {
    return equal(Document::parse(std::move(a))->root(), Document::parse(std::move(b))->root());
  };
  EXPECT_TRUE(same("1", "1.0"));
  EXPECT_TRUE(same("100", "1e2"));
  EXPECT_TRUE(same(R"({"a":1,"b":[true]})", R"({"b":[true],"a":10e-1})"));
  EXPECT_FALSE(same("9007199254740993", "9007199254740992"));
  EXPECT_FALSE(same("[1,2]", "[2,1]"));
  EXPECT_FALSE(same(R"({"a":1})", R"({"b":1})"));
  EXPECT_FALSE(same("0", "false"));
}

}  // namespace
}  // namespace proofload::json
