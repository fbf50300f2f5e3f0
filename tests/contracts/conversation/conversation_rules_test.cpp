// Conversations as data: what ships is well-formed, and each way of being wrong is told with its place.
#include "contracts/conversation/conversation_rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "contracts/canonical/clause.hpp"
#include "contracts/json/schema.hpp"

namespace proofload {

std::span<const EmbeddedFile> embedded_conversations();

namespace {

using testing::HasSubstr;

std::string conversation_schema() {
  std::ifstream file(PROOFLOAD_SOURCE_DIR "/contracts/conversation/conversation.schema.json");
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(ConversationRules, EachFileKeepsItsSchemaAndIsCalledAsItIs) {
  const auto schema = json::Schema::compile(conversation_schema());
  ASSERT_TRUE(schema) << schema.error().text;
  ASSERT_EQ(embedded_conversations().size(), all_conversations().size());
  for (std::size_t i = 0; i < embedded_conversations().size(); ++i) {
    const EmbeddedFile& file = embedded_conversations()[i];
    json::Parser parser;
    const auto value = parser.parse(file.content);
    ASSERT_TRUE(value) << file.path;
    for (const json::Breach& breach : schema->judge_all(*value)) ADD_FAILURE() << file.path << ": " << to_text(breach);
    EXPECT_EQ(file.path, std::string(all_conversations()[i].name) + ".json");
  }
}

TEST(ConversationRules, WhatIsDueIsDueByAClauseOfTheAgreement) {
  for (const ConversationRules& rules : all_conversations()) {
    for (const ConversationClause& clause : rules.clauses) {
      EXPECT_TRUE(clause.within.empty() || find_clause(clause.within)) << clause.name;
    }
  }
}

// C9 to C12 need systems that no world has: docs/reference/checks.md says so.
TEST(ConversationRules, EveryOrderingConstraintHasItsClause) {
  std::set<std::string> said;
  for (const ConversationRules& rules : all_conversations()) {
    for (const ConversationClause& clause : rules.clauses) said.emplace(clause.name.substr(0, clause.name.find('.')));
  }
  for (int number = 1; number <= 24; ++number) {
    const std::string name = "C" + std::to_string(number);
    EXPECT_EQ(said.contains(name), number < 9 || number > 12) << name;
  }
}

constexpr std::string_view kGood = R"({"name": "a", "says": "b",
 "messages": [{"name": "850", "fact": "f", "key": "order"}, {"name": "855", "fact": "g", "key": "order"}],
 "clauses": [{"clause": "C1", "says": "c", "message": "855", "needs": "850"}]})";

TEST(ConversationRules, AFileThatIsWrongIsRefusedWithItsPlace) {
  const struct {
    std::string_view from, to, says, hint;
  } kPlanted[] = {
      {"\"key\": \"order\"", "\"key\": \"ordr\"", "'ordr' is no key", "did you mean 'order'?"},
      {"\"needs\": \"850\"", "\"needs\": \"580\"", "no message '580'", "did you mean '850'?"},
      {"\"needs\": \"850\"", "\"need\": \"850\"", "need", "did you mean 'needs'?"},
      {", \"needs\": \"850\"", "", "nothing judges this clause", ""},
      {"\"needs\": \"850\"", "\"needs\": \"850\", \"judged_by\": \"x\"", "needs no other check", ""},
      {"\"says\": \"c\", ", "", "says", ""},
      {"[{\"name\": \"850\"", "[], \"x\": [{\"name\": \"850\"", "", ""},
  };
  const std::array good{EmbeddedFile{"a.json", kGood}};
  ASSERT_TRUE(read_conversations(good));
  for (const auto& planted : kPlanted) {
    std::string text(kGood);
    ASSERT_NE(text.find(planted.from), std::string::npos) << planted.from;
    text.replace(text.find(planted.from), planted.from.size(), planted.to);
    const std::array files{EmbeddedFile{"a.json", text}};
    const auto read = read_conversations(files);
    ASSERT_FALSE(read) << planted.to;
    EXPECT_THAT(read.error().text, HasSubstr(planted.says));
    EXPECT_THAT(read.error().hint, HasSubstr(planted.hint)) << planted.to;
    ASSERT_TRUE(read.error().place) << planted.to;
    EXPECT_GE(read.error().place->line, 1);
  }
}

}  // namespace
}  // namespace proofload
