#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "contracts/base/money.hpp"

namespace proofload {
namespace {

// The distance from the exact amount is at most half a minor unit, and a half goes outwards.
RC_GTEST_PROP(MoneyProperty, ExtensionIsTheNearestMinorUnitAndHalvesGoOutwards, ()) {
  const auto millionths = *rc::gen::inRange<std::int64_t>(-500'000'000, 500'000'000);
  const auto units = *rc::gen::inRange<std::int64_t>(-10'000, 10'000);
  const auto basis = *rc::gen::element<std::int64_t>(1, 12, 100, 1000);
  const Money amount = extend({millionths, kDollar, Quantity::of(basis)}, Quantity::of(units));
  const std::int64_t whole = 10'000 * basis;  // of exact: millionths of a dollar, times the basis
  const std::int64_t exact = millionths * units;
  const std::int64_t outwards =
      exact < 0 ? exact - amount.minor * whole : amount.minor * whole - exact;
  RC_ASSERT(2 * outwards <= whole);
  RC_ASSERT(2 * outwards > -whole);
}

}  // namespace
}  // namespace proofload
