// harness/scenario/draws/span.hpp — from one value to another of the same kind: what "from" and "to" of a draw mean.
//
// What     Whole numbers, durations, shares of one in so many, times of day. Each end comes in one case of eight: what
//          breaks, breaks at the ends. Durations and shares run by their magnitude, so that what is small is met as often
//          as what is large; numbers and times of day evenly.
// Errors   two ends of different kinds, ends the wrong way round; at their places.
#pragma once

#include <cstdint>
#include <optional>

#include "harness/scenario/draws/chance.hpp"
#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"

namespace proofload::scenario {

class ValueSpan {
 public:
  enum class Kind : std::uint8_t { whole, duration, share, time_of_day };
  // Nothing, and told, where the ends do not fit.
  static std::optional<ValueSpan> read(const Node& from, const Node& to, Report& report);

  Node draw(const FieldChance& chance) const;
  const Node& first() const { return first_; }
  const Node& last() const { return last_; }

 private:
  Kind kind_ = Kind::whole;
  std::int64_t least_ = 0;  // whole; nanoseconds; the denominator; minutes
  std::int64_t most_ = 0;
  Node first_;  // as the file has them
  Node last_;
};

}  // namespace proofload::scenario
