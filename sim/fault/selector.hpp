// sim/fault/selector.hpp — which messages a fault is about.
//
// Shape    What comes from the fields that all kinds share: "of" a message type or EDI set ("x12.856"), "on" a link "a -> b", the orders
//          ("roots"), "about" just this subject, "from"/"until" times of the run, and how often: "times" (the first n
//          sends of each name; 1 unless a rate is given), "nth" (just that one), of that which arrival ("copy"), or a
//          "rate" by chance.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "contracts/base/result.hpp"
#include "sim/fault/fault.hpp"
#include "sim/fault/kind.hpp"

namespace proofload::sim {

// What an instance does by itself has a name as a message has one: its nth start, the nth time that a timer goes off.
Identity identity_of(Symbol instance, Symbol what, std::string_view of, std::uint32_t nth);

// What the name of a start says it is, and "of" where it is the start that crashes; no message type.
inline constexpr Symbol kStart = "start";

// Such a doing in the place of a message, for whoever picks and decides by name.
class Unsent {
 public:
  explicit Unsent(const Starting& starting)
      : identity_(identity_of(starting.instance, kStart, "", starting.nth)), at_(starting.at) {}
  explicit Unsent(const Woken& woken)
      : identity_(identity_of(woken.instance, woken.key.purpose, woken.key.of, woken.nth)), at_(woken.at) {}
  Sent sent() const { return {nothing_, identity_, at_}; }  // as long as this lives

 private:
  Message nothing_;
  Identity identity_;
  Instant at_;
};

class Selector {
 public:
  // `what` is the value of the field that names the kind: "message", "request", "reply", "event", "document", a link
  // "a -> b", or a message type. `instance_only`: it is an instance's name, the receiver.
  enum class What : std::uint8_t { wire, receiver };
  static Result<Selector> from(const FaultFields& fields, std::string_view kind, What what);

  bool picks(const Sent& sent, const Chance& chance, Symbol purpose) const;

 private:
  bool is_meant(const Sent& sent) const;

  std::string from_, to_, type_;
  std::optional<Kind> kind_;
  std::vector<std::string> roots_;  // sorted; empty: all
  std::optional<std::string> about_;
  std::uint32_t copy_ = 0;  // unless by chance
  Instant begin_ = kEpoch;
  Instant end_ = kNever;
  std::uint32_t first_ = 1;
  std::uint32_t last_ = 1;
  std::optional<Ratio> rate_;
};

}  // namespace proofload::sim
