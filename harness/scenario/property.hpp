// harness/scenario/property.hpp — a scenario that describes what its cases are like, and what each of them turned out to be.
//
// What     A case is a scenario like any other, whose file says what was drawn: it prints, runs, is made smaller and is
//          kept as if somebody had written it.
// Requires a Property is shared by all threads; each case of it is its caller's.
// Errors   a draw that contradicts itself is refused, and drawn again; of a case all of whose draws are refused there is
//          no scenario, and `why` says the last reason.
// Replay   a case is a function of (the file, its seed, what is left as it is).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "contracts/base/error.hpp"

namespace proofload::scenario {

struct Scenario;

// Paths that are not drawn: there the case is as the file has it.
using Undrawn = std::set<std::string, std::less<>>;

// A value that was drawn.
struct Drawn {
  std::string path;  // "with/wms/settings/short_pick"
  std::string text;  // as a file would have it: "\"1/20\""
};

struct DrawnCase {
  std::shared_ptr<const Scenario> scenario;  // none: nothing that can be run was drawn
  std::uint64_t refused = 0;                 // draws before it
  Error why;                                 // the last of them was refused
};

class Property {
 public:
  virtual ~Property() = default;
  virtual DrawnCase case_of(std::uint64_t seed, const Undrawn& undrawn = {}) const = 0;
  // All that is drawn at the first of its values, and at the last.
  virtual const std::vector<std::shared_ptr<const Scenario>>& ends() const = 0;
};

}  // namespace proofload::scenario
