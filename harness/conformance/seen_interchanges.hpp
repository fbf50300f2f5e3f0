// harness/conformance/seen_interchanges.hpp — every interchange that was checked, by whom it is from, to whom, and its reference.
//
// What     Of those from and to the same whose references rise, as they mostly do, sixteen to thirty-two bytes each; of others
//          some sixty; of each two parties some hundred and fifty. Of the input nothing is kept.
// Shape    seen.first({qualifier, sender, qualifier, receiver}, reference, now)
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace proofload::conformance {

class SeenInterchanges {
 public:
  struct First {
    std::uint32_t file = 0;
    std::uint64_t line = 0;
  };
  // The first between them of that reference; nothing when it is this one, which is then remembered.
  std::optional<First> first(std::initializer_list<std::string_view> parties, std::string_view reference, First now);

 private:
  struct Seen {
    std::uint64_t key = 0;     // of the reference
    std::uint64_t packed = 0;  // file and line
  };
  struct Parties {
    std::vector<Seen> rising;  // by key
    std::unordered_map<std::uint64_t, std::uint64_t> others;
  };

  std::unordered_map<std::uint64_t, Parties> parties_;  // only ever looked up, as are the others
};

}  // namespace proofload::conformance
