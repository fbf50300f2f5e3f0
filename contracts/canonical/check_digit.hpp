// contracts/canonical/check_digit.hpp — the last digit of GS1 numbers: GTIN, SSCC, GLN.
//
// Shape    from the right, digits weigh 3, 1, 3 …; the check digit makes the sum a multiple of ten.
// Requires digits only.
// Source   GS1 General Specifications, section 7.9.
#pragma once

#include <algorithm>
#include <string_view>

namespace proofload::canonical {

constexpr bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Of the digits that stand before it.
constexpr char check_digit(std::string_view digits) {
  int sum = 0;
  int weight = 3;
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
    sum += (*digit - '0') * weight;
    weight = 4 - weight;
  }
  return static_cast<char>('0' + (10 - sum % 10) % 10);
}

constexpr bool check_digit_holds(std::string_view digits) {
  return !digits.empty() && all_digits(digits) &&
         check_digit(digits.substr(0, digits.size() - 1)) == digits.back();
}

}  // namespace proofload::canonical
