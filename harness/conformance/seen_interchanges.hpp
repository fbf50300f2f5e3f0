// harness/conformance/seen_interchanges.hpp — every interchange that was checked, by whom it is from, to whom, and its ISA13.
//
// What     Some sixty bytes an interchange; of the input nothing is kept.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "contracts/x12/judge.hpp"

namespace proofload::conformance {

class SeenInterchanges {
 public:
  struct First {
    std::uint32_t file = 0;
    std::uint64_t line = 0;
  };
  // The first of that name; nullptr when it is this one, which is then remembered.
  const First* first(const x12::JudgedInterchange& interchange, First now);

 private:
  std::unordered_map<std::uint64_t, First> seen_;  // only ever looked up
};

}  // namespace proofload::conformance
