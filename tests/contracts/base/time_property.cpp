#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "contracts/base/hash.hpp"
#include "contracts/base/time.hpp"

namespace proofload {
namespace {

RC_GTEST_PROP(TimeProperty, WhatIsPrintedReadsBack, ()) {
  const auto seed = *rc::gen::arbitrary<std::uint64_t>();
  const auto shift = *rc::gen::inRange(1, 63);  // durations of every magnitude
  const Duration duration(static_cast<std::int64_t>(mix(seed) >> shift));
  RC_ASSERT(parse_duration(format_duration(duration)).value() == duration);
}

}  // namespace
}  // namespace proofload
