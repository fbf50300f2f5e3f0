// harness/run/given_sets.hpp — what a given file holds, set by set, as its receiver will see it.
//
// Shape    in wire order; a file without any set has one without an id, so that there is something to tell.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "contracts/port/message.hpp"

namespace proofload::run {

struct GivenSet {
  std::string id;          // "945"; "TA1"; "": nothing that anybody could name
  std::string name;        // what it calls itself, or is about: "D-00000017", "bigbox/4711"
  std::string order;       // the business key that it orders or changes; "" where it does neither
  std::string refused_by;  // "997 5", "TA1 022"
  std::string wrong;       // then: the first thing that is: "PO102: a number is expected"
  std::string idle;        // why it asks for nothing: a test, a copy …
  bool is_taken = false;   // its receiver does not refuse it
};

// partner: in whose name orders are known.
std::vector<GivenSet> given_sets(std::string_view partner, std::string_view bytes);

}  // namespace proofload::run
