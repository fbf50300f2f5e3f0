// Rules that tell a body of one version in the terms of another, each both ways, and what they refuse.
#include "contracts/json/versions/rewriting.hpp"

#include <gtest/gtest.h>

#include "contracts/json/parser.hpp"

namespace proofload::json {
namespace {

Rewriting rules(const std::string& definitions) {
  auto read = Rewriting::read(R"({"interface": "erp", "version": 2, "definitions": {)" + definitions + "}}");
  EXPECT_TRUE(read.has_value()) << read.error().text;
  return *std::move(read);
}

std::string later(const Rewriting& rules, std::string_view definition, const std::string& body) {
  const Document document = *Document::parse(body);
  return rules.to_later(definition, document.root()).value_or("refused");
}

std::string first(const Rewriting& rules, std::string_view definition, const std::string& body) {
  const Document document = *Document::parse(body);
  return rules.to_first(definition, document.root()).value_or("refused");
}

TEST(Rewriting, AMemberMovesIntoAnObjectThatItMakesAndOutOfOneThatItEmpties) {
  const Rewriting moves = rules(R"("A": [{"move": "/at", "to": "/status/at"}, {"move": "/error", "to": "/error/code"}])");
  EXPECT_EQ(later(moves, "A", R"({"at":"x","n":1,"error":"e"})"), R"({"n":1,"status":{"at":"x"},"error":{"code":"e"}})");
  EXPECT_EQ(first(moves, "A", R"({"n":1,"status":{"at":"x"},"error":{"code":"e"}})"), R"({"n":1,"error":"e","at":"x"})");
  EXPECT_EQ(later(moves, "A", R"({"n":null})"), R"({"n":null})");
}

TEST(Rewriting, AMemberThatLiesWhereTheOtherVersionHasItIsRefused) {
  const Rewriting moves = rules(R"("A": [{"move": "/at", "to": "/when"}])");
  EXPECT_EQ(later(moves, "A", R"({"when":"x"})"), "refused");
  EXPECT_EQ(first(moves, "A", R"({"at":"x"})"), "refused");
  EXPECT_EQ(later(moves, "A", R"({"at":"x","when":"y"})"), "refused");
}

TEST(Rewriting, MinorUnitsAreDecimalsOfTheirCurrency) {
  const Rewriting money = rules(R"("M": [{"decimal": "/minor", "to": "/amount"}])");
  EXPECT_EQ(later(money, "M", R"({"minor":-1205,"currency":"USD"})"), R"({"currency":"USD","amount":"-12.05"})");
  EXPECT_EQ(later(money, "M", R"({"minor":-890,"currency":"USD"})"), R"({"currency":"USD","amount":"-8.90"})");
  EXPECT_EQ(later(money, "M", R"({"minor":800,"currency":"USD"})"), R"({"currency":"USD","amount":"8.00"})");
  EXPECT_EQ(later(money, "M", R"({"minor":1205,"currency":"JPY"})"), R"({"currency":"JPY","amount":"1205"})");
  EXPECT_EQ(first(money, "M", R"({"amount":"12.05","currency":"USD"})"), R"({"currency":"USD","minor":1205})");
  EXPECT_EQ(first(money, "M", R"({"amount":"8.9","currency":"USD"})"), R"({"currency":"USD","minor":890})");
  EXPECT_EQ(first(money, "M", R"({"amount":"12.055","currency":"USD"})"), "refused");
  EXPECT_EQ(first(money, "M", R"({"amount":12.05,"currency":"USD"})"), "refused");
  EXPECT_EQ(later(money, "M", R"({"minor":"1205","currency":"USD"})"), "refused");
}

TEST(Rewriting, OfTwoWordsThatBecameOneTheFirstStandsForBoth) {
  const Rewriting words = rules(R"("W": [{"words": "/s", "were": ["in_transit", "moving"], "are": ["TRANSIT", "TRANSIT"]}])");
  EXPECT_EQ(later(words, "W", R"({"s":"moving"})"), R"({"s":"TRANSIT"})");
  EXPECT_EQ(first(words, "W", R"({"s":"TRANSIT"})"), R"({"s":"in_transit"})");
  EXPECT_EQ(first(words, "W", R"({"s":"in_transit"})"), "refused");
}

TEST(Rewriting, WhatMustBeSaidNowIsAddedAndAskedFor) {
  const Rewriting added = rules(R"("A": [{"add": "/kind", "value": "standard"}])");
  EXPECT_EQ(later(added, "A", "{}"), R"({"kind":"standard"})");
  EXPECT_EQ(first(added, "A", R"({"kind":"blanket"})"), "{}");
  EXPECT_EQ(first(added, "A", "{}"), "refused");
}

TEST(Rewriting, RulesOfAnotherDefinitionHoldInEachOfAListAndInAnObject) {
  const Rewriting inner = rules(R"("B": [{"in": "/lines", "as": "L"}, {"in": "/one", "as": "L"}, {"in": "", "as": "L"}],
    "L": [{"move": "/q/unit", "to": "/unit"}, {"move": "/q/amount", "to": "/q"}])");
  const std::string before = R"({"lines":[{"q":{"amount":"1","unit":"EA"}},{"q":{"amount":"2","unit":"CA"}}],"one":{"q":{"amount":"3","unit":"EA"}}})";
  const std::string after = R"({"lines":[{"unit":"EA","q":"1"},{"unit":"CA","q":"2"}],"one":{"unit":"EA","q":"3"}})";
  EXPECT_EQ(later(inner, "B", before), after);
  EXPECT_EQ(later(inner, "B", first(inner, "B", after)), after);
}

TEST(Rewriting, ABodyOfNoRulesIsTheSame) {
  EXPECT_EQ(later(rules(""), "Other", R"({"a":[true,null,"\u0001"]})"), R"({"a":[true,null,"\u0001"]})");
  EXPECT_EQ(later(rules(""), "Other", "[]"), "refused");
}

TEST(Rewriting, RulesThatSayNothingAreRefused) {
  for (const char* wrong : {
           R"({"interface": "erp", "version": 1, "definitions": {}})",
           R"({"version": 2, "definitions": {}})",
           R"({"interface": "erp", "version": 2, "definitions": {"A": [{"delete": "/x"}]}})",
           R"({"interface": "erp", "version": 2, "definitions": {"A": [{"move": "/x"}]}})",
           R"({"interface": "erp", "version": 2, "definitions": {"A": [{"move": "x", "to": "/y"}]}})",
           R"({"interface": "erp", "version": 2, "definitions": {"A": [{"add": "/x"}]}})",
           R"({"interface": "erp", "version": 2, "definitions": {"A": [{"words": "/x", "were": ["a"], "are": []}]}})",
           R"({"interface": "erp", "version": 2, "definitions": {"A": [{"in": "/x", "as": "B"}]}})"}) {
    EXPECT_FALSE(Rewriting::read(wrong).has_value()) << wrong;
  }
}

}  // namespace
}  // namespace proofload::json
