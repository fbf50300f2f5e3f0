#include "contracts/conversation/conversation_rules.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "contracts/base/check.hpp"
#include "contracts/base/suggest.hpp"
#include "contracts/edi/definition_file.hpp"

namespace proofload {

std::span<const EmbeddedFile> embedded_conversations();

namespace {

constexpr std::array<std::string_view, 5> kKeys{"order", "order_and_subject", "name", "subject", "location"};
constexpr std::size_t kMessagesMost = 16;  // a bit each in a conversation's state

class ConversationFile {
 public:
  ConversationFile(const EmbeddedFile& file, std::vector<json::Document>& documents) : file_(file, documents) {}

  ConversationRules read() {
    constexpr std::array<std::string_view, 4> kMembers{"name", "says", "messages", "clauses"};
    file_.allow(file_.root(), kMembers, "a conversation");
    rules_.name = file_.text(file_.at(file_.root(), "name"));
    rules_.says = file_.text(file_.at(file_.root(), "says"));
    const json::Value messages = file_.at(file_.root(), "messages");
    if (messages.size() == 0 || messages.size() > kMessagesMost) file_.refuse("a conversation has 1 to 16 messages", messages);
    for (const json::Value message : messages.elements()) read_message(message);
    for (const json::Value clause : file_.at(file_.root(), "clauses").elements()) read_clause(clause);
    return std::move(rules_);
  }

 private:
  void read_message(json::Value value) {
    constexpr std::array<std::string_view, 5> kMembers{"name", "fact", "or_fact", "key", "whole"};
    file_.allow(value, kMembers, "a message");
    ConversationMessage message;
    message.name = file_.text(file_.at(value, "name"));
    message.fact = file_.text(file_.at(value, "fact"));
    message.or_fact = file_.text_or_empty(value, "or_fact");
    const json::Value key = file_.at(value, "key");
    const auto* const known = std::find(kKeys.begin(), kKeys.end(), file_.text(key));
    if (known == kKeys.end()) {
      file_.refuse("'" + std::string(file_.text(key)) + "' is no key of a conversation", key, did_you_mean(file_.text(key), kKeys));
    }
    message.key = static_cast<ConversationKey>(known - kKeys.begin());
    message.whole = file_.flag(value, "whole");
    rules_.messages.push_back(message);
  }

  std::uint8_t message_at(json::Value name) const {
    const std::string_view wanted = file_.text(name);
    std::vector<std::string_view> names;
    for (const ConversationMessage& message : rules_.messages) names.push_back(message.name);
    const auto found = std::find(names.begin(), names.end(), wanted);
    if (found == names.end()) {
      file_.refuse("the conversation has no message '" + std::string(wanted) + "'", name, did_you_mean(wanted, names));
    }
    return static_cast<std::uint8_t>(found - names.begin());
  }
  std::uint8_t message_or_none(json::Value clause, std::string_view member) const {
    const auto name = clause.find(member);
    return name ? message_at(*name) : ConversationClause::kNone;
  }

  void read_clause(json::Value value) {
    constexpr std::array<std::string_view, 9> kMembers{"clause", "says", "message",  "needs",    "never_after",
                                                       "once",   "owes", "within", "judged_by"};
    file_.allow(value, kMembers, "a clause");
    ConversationClause clause;
    clause.name = file_.text(file_.at(value, "clause"));
    clause.says = file_.text(file_.at(value, "says"));
    clause.message = message_at(file_.at(value, "message"));
    clause.needs = message_or_none(value, "needs");
    clause.never_after = message_or_none(value, "never_after");
    clause.once = file_.flag(value, "once");
    clause.owes = file_.text_or_empty(value, "owes");
    clause.within = file_.text_or_empty(value, "within");
    clause.judged_by = file_.text_or_empty(value, "judged_by");
    const bool is_order = clause.needs != ConversationClause::kNone || clause.never_after != ConversationClause::kNone || clause.once;
    if (is_order != clause.judged_by.empty()) {
      file_.refuse(is_order ? "an order of messages needs no other check to judge it" : "nothing judges this clause", value);
    }
    for (const ConversationClause& other : rules_.clauses) {
      if (other.name == clause.name) file_.refuse("the clause '" + std::string(clause.name) + "' stands here twice", value);
    }
    rules_.clauses.push_back(clause);
  }

  edi::DefinitionFile file_;
  ConversationRules rules_;
};

}  // namespace

Result<ConversationBook> read_conversations(std::span<const EmbeddedFile> files) {
  ConversationBook book;
  book.documents.reserve(files.size());
  const auto read = edi::load_definitions([&] {
    for (const EmbeddedFile& file : files) book.conversations.push_back(ConversationFile(file, book.documents).read());
  });
  if (!read) return tl::unexpected(read.error());
  return book;
}

const std::vector<ConversationRules>& all_conversations() {
  static const ConversationBook book = [] {
    auto read = read_conversations(embedded_conversations());
    CHECK(read.has_value(), "the conversations of the program are as they must be");
    return *std::move(read);
  }();
  return book.conversations;
}

}  // namespace proofload
