// mocks/edi/inbox.hpp — what has come, and how it was answered.
//
// What     An interchange is known by (sender, receiver, ISA13). Whether a number came before is
//          kept for the agreement's horizon; the answer itself, so that it can be repeated to the
//          byte, for a while.
// Shape    durable as "seen/<addresses>" and "answer/<addresses>/<ISA13>"; old answers are
//          forgotten, a few at each later step.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "contracts/base/hash.hpp"
#include "mocks/common/step.hpp"
#include "mocks/edi/seen_numbers.hpp"

namespace proofload::mocks::edi {

struct InterchangeName {
  std::uint64_t addresses = 0;  // address_hash
  std::uint32_t control = 0;    // ISA13; 0: it has none that can be remembered
  friend auto operator<=>(const InterchangeName&, const InterchangeName&) = default;
};

struct Answer {
  std::uint64_t content = 0;  // the hash of the interchange answered
  Body body;                  // empty: none was owed
  std::string to;             // "": the listener
  Instant until;
};

class Inbox {
 public:
  static constexpr std::string_view kSeenPrefix = "seen/";
  static constexpr std::string_view kAnswerPrefix = "answer/";
  enum class Arrival { is_new, repeated, number_reused };

  // horizon: how far behind the newest a control number is remembered.
  Inbox(std::int64_t horizon, Duration answer_retention)
      : horizon_(horizon), answer_retention_(answer_retention) {}

  Arrival meet(const InterchangeName& name, std::uint64_t content) const;
  // From now on it was seen.
  void take(Step& step, const InterchangeName& name);
  void keep_answer(Step& step, const InterchangeName& name, std::uint64_t content, Body body, std::string to);
  const Answer* find_answer(const InterchangeName& name) const;
  void forget(Step& step);

  void restore_seen(std::string_view key, std::string_view value);
  void restore_answer(std::string_view key, std::string_view value);
  void restored();  // after the last of them
  std::size_t answers() const { return answers_.size(); }

 private:
  struct NameHash {
    std::size_t operator()(const InterchangeName& name) const { return combine(name.addresses, name.control); }
  };

  std::int64_t horizon_;
  Duration answer_retention_;
  std::map<std::uint64_t, SeenNumbers> seen_;  // by addresses
  std::unordered_map<InterchangeName, Answer, NameHash> answers_;  // never walked
  std::deque<std::pair<Instant, InterchangeName>> by_age_;
};

// "answer/0123456789abcdef/000000017": its key in the store; and what stands behind the prefix.
std::string answer_key(const InterchangeName& name);
InterchangeName parse_interchange_name(std::string_view text);

}  // namespace proofload::mocks::edi
