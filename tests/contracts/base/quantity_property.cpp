#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "contracts/base/quantity.hpp"

namespace proofload {
namespace {

const Unit kCase{"CA"};

RC_GTEST_PROP(QuantityProperty, AConversionThatIsDoneCanBeUndone, ()) {
  const auto millionths = *rc::gen::inRange<std::int64_t>(-1'000'000'000'000, 1'000'000'000'000);
  const auto numerator = *rc::gen::inRange<std::int64_t>(1, 2000);
  const auto denominator = *rc::gen::inRange<std::int64_t>(1, 2000);
  const Conversion conversion{kCase, kEach, numerator, denominator};
  const Quantity quantity{millionths, kCase};
  const Result<Quantity> there = convert(quantity, conversion);
  RC_ASSERT(there.has_value() == (millionths * numerator % denominator == 0));
  if (there) RC_ASSERT(convert(*there, conversion).value() == quantity);
}

}  // namespace
}  // namespace proofload
