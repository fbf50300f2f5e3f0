// harness/scenario/draws/personality.hpp — how fast each system and each wire is in one case, and how much it can take.
//
// What     About half of them are as the world has them; the others quick, slow, steady, or ragged: as usual in the median
//          and much later now and then. A quarter of the systems are narrow: few requests at once, or a minute.
// Shape    "personality": { "service": 10, "connection": 10, "mailbox": 2, "capacity": true }: so many times as slow at
//          most; what is left out is as the world has it.
// Replay   by system and by wire: one more of them changes no other's.
#pragma once

#include <vector>

#include "harness/scenario/property.hpp"
#include "harness/scenario/scenario.hpp"
#include "harness/scenario/located/node.hpp"

namespace proofload::scenario {

struct Personality {
  std::uint32_t service = 1;
  std::uint32_t connection = 1;
  std::uint32_t mailbox = 1;
  bool capacity = false;
};

Personality read_personality(const Node* node);

struct Patch {
  std::string path;  // "personality/erp"; "personality/erp -> orchestrator"
  std::string text;  // "slow, 7 times"
  Node over;         // laid over the scenario's file; of a link: an entry of its "links"
  bool is_link = false;
};

std::vector<Patch> patches_of(const Personality& personality, const Scenario& base, std::uint64_t seed, const Source& like);

}  // namespace proofload::scenario
