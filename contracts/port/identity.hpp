// contracts/port/identity.hpp — the stable business name of a message.
//
// What     (from, to, type, subject, n): never time, bytes, control numbers, message ids or keys.
//          `subject` is what the message is about, by the workload's own names; n counts the sends
//          with the same first four.
// Shape    roots: the orders that it carries ("bigbox/4711"), sorted; subject: the least root and
//          business sub-keys ("bigbox/4711/2"). weak: it has no business name, only its place in a
//          schedule.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "contracts/port/message.hpp"

namespace proofload {

struct Subject {
  std::string text;
  std::vector<std::string> roots;
  std::string document;
  bool weak = false;
};

struct Identity {
  Symbol from;
  Symbol to;
  Symbol type;
  Kind kind = Kind::request;
  Subject subject;
  std::uint32_t nth = 1;   // the nth send of this name
  std::uint64_t hash = 0;  // of all but nth
};

// The hash of (from, to, type, kind, subject), without nth.
std::uint64_t hash_of(const Identity& identity);
MessageId id_of(const Identity& identity);

// "erp.create_order reply bigbox/4711 erp -> orchestrator #2"
std::string to_text(const Identity& identity);

// Reads a message's subject from its bytes; contracts know how, hosts only ask.
class Identifier {
 public:
  virtual ~Identifier() = default;
  virtual Subject subject_of(const Message& message) = 0;
};

}  // namespace proofload
