#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "contracts/base/decimal.hpp"
#include "contracts/base/hash.hpp"

namespace proofload {
namespace {

RC_GTEST_PROP(DecimalProperty, WhatIsPrintedReadsBack, ()) {
  const auto seed = *rc::gen::arbitrary<std::uint64_t>();
  const auto shift = *rc::gen::inRange(0, 63);  // numbers of every magnitude, of either sign
  const auto places = *rc::gen::inRange(0, 10);
  const std::int64_t value = static_cast<std::int64_t>(mix(seed)) >> shift;
  RC_ASSERT(parse_decimal(format_decimal(value, places), places).value() == value);
}

}  // namespace
}  // namespace proofload
