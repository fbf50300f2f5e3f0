// contracts/port/effect.hpp — what a handler asks for, each a value, applied in order after it has
// returned.
//
// What     A crash may fall between any two effects: what was put stays, what came later never was.
//          A commit is one effect: the writes of a transition and the facts that they make true.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "contracts/base/time.hpp"
#include "contracts/port/fact.hpp"
#include "contracts/port/message.hpp"

namespace proofload {

struct Write {
  std::string key;
  std::optional<std::string> value;  // UTF-8 text; nullopt removes the key
  std::uint64_t hash = 0;            // of both, given by the host when it is applied
};

struct Commit {
  std::vector<Write> writes;
  std::vector<Fact> facts;
};

struct TimerKey {
  Symbol purpose;
  std::string of;
  friend auto operator<=>(const TimerKey&, const TimerKey&) = default;
};

struct Arm {  // or re-arm
  TimerKey key;
  Duration after;
};
struct Cancel {  // an unknown key is no error
  TimerKey key;
};
struct Note {
  std::string text;
};

using Effect = std::variant<Message, Commit, Arm, Cancel, Note>;

}  // namespace proofload
