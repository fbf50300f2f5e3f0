#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "contracts/base/decimal.hpp"

namespace proofload {
namespace {

RC_GTEST_PROP(DecimalProperty, WhatIsPrintedReadsBack, ()) {
  const auto value = *rc::gen::arbitrary<std::int64_t>();
  const auto wide = *rc::gen::arbitrary<std::uint32_t>();
  const auto places = *rc::gen::inRange(0, 10);
  const std::int64_t spread = value * 1'000'003 + wide;  // RapidCheck's integers stay small
  RC_ASSERT(parse_decimal(format_decimal(spread, places), places).value() == spread);
}

}  // namespace
}  // namespace proofload
