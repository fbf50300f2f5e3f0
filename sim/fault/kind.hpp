// sim/fault/kind.hpp — a kind of fault as data: its name, its fields, and how it is made from them.
//
// What     A scenario's fault is an object whose first field names the kind: {"lose": "reply", "of": "erp.create_order",
//          "order": 3, "times": 2}. The loader checks it against the schema, replaces "order" by the orders' names
//          ("roots"), and hands the fields over; nothing here reads a file.
// Errors   make() says what is wrong with which field; the loader knows the place.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "contracts/base/result.hpp"
#include "sim/fault/fault.hpp"

namespace proofload::sim {

// Where a kind strikes, and so how one instance of it is named: by the message on its wire, by the message that a system
// takes up (or its start), by the timer that went off, or not at all: a stretch of time.
enum class Strikes : std::uint8_t { wire, step, wake, window };

struct FaultKind {
  std::string_view name;                      // the field that says which kind it is: "lose"
  std::string_view summary;                   // one line for `proofload list faults`
  std::string_view example;                   // one JSON object that loads
  std::string_view breaks = {};               // the assumptions of checks that it breaks; "": none
  Strikes strikes = Strikes::wire;
  std::span<const std::string_view> fields;   // all that it takes, the name included
  Result<std::unique_ptr<Fault>> (*make)(const FaultFields&);
};

// Every kind, sorted by name.
std::span<const FaultKind> all_faults();

// The kind that an object's fields name, or nullptr.
const FaultKind* find_fault(const FaultFields& fields);

}  // namespace proofload::sim
