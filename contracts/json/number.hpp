// contracts/json/number.hpp — JSON numbers as what they say, of any length, without rounding.
//
// Shape    digits * 10^exponent: the source's digits (a point among them is skipped), zeros
//          stripped at both ends.
// Requires the text is a JSON number and outlives the view.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace proofload::json {

class Number {
 public:
  explicit Number(std::string_view json_number);

  bool is_zero() const { return digits_ == 0; }
  bool is_negative() const { return negative_; }  // -0 is not
  bool is_whole() const { return is_zero() || exponent_ >= 0; }

  friend std::strong_ordering operator<=>(const Number& a, const Number& b);
  friend bool operator==(const Number& a, const Number& b) { return (a <=> b) == 0; }

  // Digits times 10^k modulo m, for multiples. Requires 0 < m.
  std::uint64_t magnitude_modulo(std::uint64_t m, std::int64_t k) const;

  std::int64_t exponent() const { return exponent_; }
  std::uint64_t hash() const;  // equal numbers have equal hashes
  // The digits as an integer; nothing beyond 18 of them.
  std::optional<std::uint64_t> digits_value() const;

 private:
  template <class Visit>
  void each_digit(Visit visit) const;

  std::string_view text_;      // from the first digit that counts to the last
  std::int64_t digits_ = 0;    // in text_, without the point; 0: the number is zero
  std::int64_t exponent_ = 0;  // of the last digit
  bool negative_ = false;
};

// A divisor of multipleOf, made ready.
class Divisor {
 public:
  // Nothing: zero, negative, or more than 18 digits.
  static std::optional<Divisor> of(const Number& number);
  bool divides(const Number& number) const;

 private:
  std::uint64_t digits_ = 1;
  std::int64_t exponent_ = 0;
};

}  // namespace proofload::json
