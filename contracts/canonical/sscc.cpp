#include "contracts/canonical/sscc.hpp"

#include <algorithm>

#include "contracts/canonical/check_digit.hpp"

namespace proofload::canonical {

Result<Sscc> parse_sscc(std::string_view digits) {
  const auto bad = [&](std::string_view why) {
    return fail("'" + std::string(digits) + "' is no SSCC: " + std::string(why));
  };
  std::string_view bare = digits;
  if (bare.size() == 20 && bare.starts_with("00")) bare.remove_prefix(2);
  if (bare.size() != 18) return bad("it has not 18 digits, nor 20 with 00 before them");
  if (!all_digits(bare)) return bad("it has other characters than digits");
  if (!check_digit_holds(bare)) return bad("its check digit is wrong");
  Sscc sscc;
  std::copy(bare.begin(), bare.end(), sscc.digits_.begin());
  return sscc;
}

Result<Sscc> make_sscc(const SsccParts& parts) {
  constexpr std::size_t kDigitsBeforeCheck = 17;
  const std::size_t prefix_size = parts.company_prefix.size();
  if (prefix_size < 7 || prefix_size > 10 || !all_digits(parts.company_prefix)) {
    return fail("'" + std::string(parts.company_prefix) + "' is no company prefix: 7 to 10 digits");
  }
  std::string digits(1, parts.extension);
  digits += parts.company_prefix;
  const std::string serial = std::to_string(parts.serial);
  if (digits.size() + serial.size() > kDigitsBeforeCheck) {
    return fail("serial " + serial + " has more digits than the company prefix leaves room for");
  }
  digits.append(kDigitsBeforeCheck - digits.size() - serial.size(), '0');
  digits += serial;
  if (!all_digits(digits)) return fail("the extension of an SSCC is a digit");
  digits += check_digit(digits);
  return parse_sscc(digits);
}

}  // namespace proofload::canonical
