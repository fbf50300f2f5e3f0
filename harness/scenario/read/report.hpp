// harness/scenario/read/report.hpp — all that is wrong with a scenario, gathered before it is told.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/scenario/located/source.hpp"

namespace proofload::scenario {

// An error that repeats much of a file says no more for it.
Error shortened(Error error);

class Report {
 public:
  void add(const Spot& spot, std::string text, std::string hint = {});
  // With a hint where a word is near enough.
  void unknown(const Spot& spot, std::string text, std::string_view word,
               std::span<const std::string_view> known);
  void add(Error error);
  // An Error without a place gets this one.
  void add(Error error, const Spot& spot);

  bool empty() const { return errors_.empty(); }
  // One a place, the first told; by file as first met, then by line and column; at most 20.
  std::vector<Error> errors() &&;

 private:
  bool is_full();

  std::vector<Error> errors_;
  std::size_t untold_ = 0;
};

}  // namespace proofload::scenario
