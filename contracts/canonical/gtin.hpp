// contracts/canonical/gtin.hpp — a trade item's number: GTIN-8, UPC-12, EAN-13 and GTIN-14 as one.
//
// What     Partners write one number in several widths, and some leave zeros away; two are equal
//          when they are as GTIN-14. A case's GTIN-14 with an indicator digit names another thing
//          than its each.
// Errors   a width that is none of 8, 12, 13, 14; other characters; a wrong check digit.
#pragma once

#include <array>
#include <compare>
#include <string_view>

#include "contracts/base/result.hpp"

namespace proofload::canonical {

class Gtin {
 public:
  std::string_view text() const { return {digits_.data(), digits_.size()}; }  // 14 digits
  friend auto operator<=>(const Gtin&, const Gtin&) = default;

 private:
  friend Result<Gtin> parse_gtin(std::string_view digits);
  Gtin() { digits_.fill('0'); }
  std::array<char, 14> digits_;
};

Result<Gtin> parse_gtin(std::string_view digits);

}  // namespace proofload::canonical
