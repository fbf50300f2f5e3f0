// contracts/canonical/sscc.hpp — the serial number of a handling unit, SSCC-18.
//
// Shape    extension digit, company prefix, serial, check digit: 18 digits. On labels and in MAN*GM
//          the application identifier 00 goes before: 20 digits.
// Errors   another width, other characters, a wrong check digit; a serial too large for the room
//          that is left.
// Source   GS1 General Specifications, SSCC.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "contracts/base/result.hpp"

namespace proofload::canonical {

class Sscc {
 public:
  std::string_view text() const { return {digits_.data(), digits_.size()}; }  // 18 digits
  std::string with_identifier() const { return "00" + std::string(text()); }  // 20 digits
  friend auto operator<=>(const Sscc&, const Sscc&) = default;

 private:
  friend Result<Sscc> parse_sscc(std::string_view digits);
  Sscc() { digits_.fill('0'); }
  std::array<char, 18> digits_;
};

// 18 digits, or 20 of which the first are 00.
Result<Sscc> parse_sscc(std::string_view digits);

struct SsccParts {
  char extension = '0';
  std::string_view company_prefix;  // 7 to 10 digits
  std::uint64_t serial = 0;
};
Result<Sscc> make_sscc(const SsccParts& parts);

}  // namespace proofload::canonical
