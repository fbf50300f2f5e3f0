// harness/scenario/draws/chance.hpp — the chance of one drawn field: a function of (case seed, path, attempt, purpose).
//
// What     No field's value depends on what else is drawn, or on the order in which it is.
#pragma once

#include <cstdint>
#include <string_view>

#include "contracts/base/hash.hpp"

namespace proofload::scenario {

class FieldChance {
 public:
  FieldChance(std::uint64_t seed, std::string_view path, std::uint64_t attempt)
      : field_(combine(combine(hash_bytes(path, seed), hash_name("draw")), attempt)) {}

  std::uint64_t at(std::string_view purpose) const { return combine(field_, hash_bytes(purpose)); }
  // Requires bound > 0.
  std::uint64_t below(std::uint64_t bound, std::string_view purpose) const {
    __extension__ using Wide = unsigned __int128;
    return static_cast<std::uint64_t>((Wide{at(purpose)} * bound) >> 64);
  }

 private:
  std::uint64_t field_;
};

}  // namespace proofload::scenario
