// contracts/port/identity.hpp — the stable business name of a message.
//
// What     (from, to, type, subject, n): never time, bytes, control numbers, message ids or keys.
//          `subject` is what the message is about, by the workload's own names; n counts the sends
//          with the same first four.
// Shape    roots: the orders that it carries ("bigbox/4711"), sorted; subject: the least root and
//          business sub-keys ("bigbox/4711/2"). weak: it has no business name, only its place in a
//          schedule.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "contracts/port/message.hpp"

namespace proofload {

// Names of orders, sorted; shared by all messages that are about the same.
class Roots {
 public:
  Roots() = default;
  Roots(std::initializer_list<std::string> names) : Roots(std::vector<std::string>(names)) {}
  explicit Roots(std::vector<std::string> names)
      : names_(std::make_shared<const std::vector<std::string>>(std::move(names))) {}

  bool empty() const { return size() == 0; }
  std::size_t size() const { return names_ ? names_->size() : 0; }
  const std::string* begin() const { return names_ ? names_->data() : nullptr; }
  const std::string* end() const { return begin() + size(); }
  const std::string& front() const { return names_->front(); }  // of some

  friend bool operator==(const Roots& a, const Roots& b) {
    return a.names_ == b.names_ || std::equal(a.begin(), a.end(), b.begin(), b.end());
  }

 private:
  std::shared_ptr<const std::vector<std::string>> names_;
};

struct Subject {
  std::string text;
  Roots roots;
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
