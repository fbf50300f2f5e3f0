// contracts/edi/control_numbers.hpp — did this control number come before?
//
// What     Numbers that rise one by one, as they mostly do, are kept as runs of theirs: a million take a few bytes. Others
//          take some forty bytes each.
// Shape    if (seen.repeats(ST02)) …; each is remembered. "0001" and "1" are two.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace proofload::edi {

// Digits in their order, shorter ones first; what is no number of nine digits stands beyond all of them.
std::uint64_t key_of_control_number(std::string_view number);

class ControlNumbers {
 public:
  bool repeats(std::string_view number);
  bool repeats_within(std::string_view kind, std::string_view number);  // others of that kind alone count
  bool came(std::string_view number) const;  // remembers nothing
  void clear();

 private:
  struct Run {
    std::uint64_t first = 1;
    std::uint64_t last = 0;  // less than first: empty
    bool holds(std::uint64_t key) const { return key >= first && key <= last; }
  };

  bool repeats(std::uint64_t key);
  bool came_in_a_run(std::uint64_t key) const;

  Run growing_;
  std::vector<Run> runs_;  // before it, rising
  std::unordered_set<std::uint64_t> others_;
};

}  // namespace proofload::edi
