// contracts/conversation/conversation_rules.hpp — conversations as data: their messages, who owes what, which orders are forbidden.
//
// What     conversations/NAME.json, each as conversation.schema.json says. A message is told by a fact of a system of record,
//          for only that says that it came. A conversation's state is which of its messages have come.
// Errors   a file that contradicts itself: file, line, column of what is wrong, and the nearest right word.
// Source   domain facts, section 2, C1 to C24.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "contracts/base/embedded.hpp"
#include "contracts/base/result.hpp"
#include "contracts/json/parser.hpp"

namespace proofload {

// What of a fact says which conversation it belongs to.
enum class ConversationKey : std::uint8_t { order, order_and_subject, name, subject, location };

struct ConversationMessage {
  std::string_view name;  // "855", "picked_up"
  std::string_view fact;
  std::string_view or_fact;  // another that tells it as well; "": none
  ConversationKey key = ConversationKey::order;
  bool whole = false;  // the fact about the document as a whole alone
};

struct ConversationClause {
  static constexpr std::uint8_t kNone = 255;

  std::string_view name;  // "C18.delivered"
  std::string_view says;
  std::uint8_t message = 0;            // that puts it to the test, by its place in the conversation
  std::uint8_t needs = kNone;          // must have come before
  std::uint8_t never_after = kNone;    // must not have come before
  bool once = false;
  std::string_view owes;       // what must follow, told by another system or in another conversation
  std::string_view within;     // the clause of the agreement that says by when
  std::string_view judged_by;  // the check that judges it; "": whoever follows the conversations
};

struct ConversationRules {
  std::string_view name;
  std::string_view says;
  std::vector<ConversationMessage> messages;
  std::vector<ConversationClause> clauses;
};

struct ConversationBook {
  std::vector<json::Document> documents;  // that the texts lie in
  std::vector<ConversationRules> conversations;
};

Result<ConversationBook> read_conversations(std::span<const EmbeddedFile> files);

// Those of the program, by name.
const std::vector<ConversationRules>& all_conversations();

}  // namespace proofload
