// harness/check/per_line.hpp — values by the lines of one order: few, side by side, sorted.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace proofload::check {

template <class Value>
class PerLine {
 public:
  // Made when there is none.
  Value& operator[](std::int32_t line) {
    const auto place =
        std::find_if(values_.begin(), values_.end(), [&](const auto& each) { return each.first >= line; });
    if (place != values_.end() && place->first == line) return place->second;
    return values_.insert(place, {line, Value{}})->second;
  }
  // A value of nothing when there is none.
  Value of(std::int32_t line) const {
    const auto found =
        std::find_if(values_.begin(), values_.end(), [&](const auto& each) { return each.first == line; });
    return found == values_.end() ? Value{} : found->second;
  }
  auto begin() const { return values_.begin(); }
  auto end() const { return values_.end(); }
  bool empty() const { return values_.empty(); }

 private:
  std::vector<std::pair<std::int32_t, Value>> values_;
};

// Sums by line, in base units.
using LineSums = PerLine<std::int64_t>;

}  // namespace proofload::check
