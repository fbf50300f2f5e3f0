#include "contracts/canonical/gtin.hpp"

#include <algorithm>
#include <string>

#include "contracts/canonical/check_digit.hpp"

namespace proofload::canonical {

Result<Gtin> parse_gtin(std::string_view digits) {
  const auto bad = [&](std::string_view why) {
    return fail("'" + std::string(digits) + "' is no trade item number: " + std::string(why));
  };
  const std::size_t width = digits.size();
  if (width != 8 && width != 12 && width != 13 && width != 14) {
    return bad("it has neither 8, 12, 13 nor 14 digits");
  }
  if (!all_digits(digits)) return bad("it has other characters than digits");
  if (!check_digit_holds(digits)) return bad("its check digit is wrong");
  Gtin gtin;
  std::copy_backward(digits.begin(), digits.end(), gtin.digits_.end());
  return gtin;
}

}  // namespace proofload::canonical
