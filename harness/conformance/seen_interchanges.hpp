// harness/conformance/seen_interchanges.hpp — every interchange that was checked, by whom it is from, to whom, and its reference.
//
// What     Some sixty bytes an interchange; of the input nothing is kept.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>

namespace proofload::conformance {

class SeenInterchanges {
 public:
  struct First {
    std::uint32_t file = 0;
    std::uint64_t line = 0;
  };
  // The first of that name; nullptr when it is this one, which is then remembered.
  const First* first(std::initializer_list<std::string_view> name, First now);

 private:
  std::unordered_map<std::uint64_t, First> seen_;  // only ever looked up
};

}  // namespace proofload::conformance
