#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <string>

#include "contracts/canonical/check_digit.hpp"

namespace proofload::canonical {
namespace {

RC_GTEST_PROP(CheckDigitProperty, OneWrongDigitIsAlwaysSeen, ()) {
  auto digits =
      *rc::gen::container<std::string>(17, rc::gen::inRange('0', static_cast<char>('9' + 1)));
  digits += check_digit(digits);
  RC_ASSERT(check_digit_holds(digits));
  const auto place = *rc::gen::inRange<std::size_t>(0, digits.size());
  const auto step = *rc::gen::inRange(1, 10);
  digits[place] = static_cast<char>('0' + (digits[place] - '0' + step) % 10);
  RC_ASSERT(!check_digit_holds(digits));
}

}  // namespace
}  // namespace proofload::canonical
