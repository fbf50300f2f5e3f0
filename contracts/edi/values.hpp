// contracts/edi/values.hpp — is this text a number, a date? What X12 and EDIFACT have in common, without a word on why not.
#pragma once

#include <cstdint>
#include <string_view>

namespace proofload::edi {

inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

inline int two_digits(const char* c) {
  return (c[0] - '0') * 10 + (c[1] - '0');
}

inline bool all_digits(std::string_view text) {
  for (const char c : text) {
    if (!is_digit(c)) return false;
  }
  return !text.empty();
}

inline bool is_date(std::string_view text) {
  if ((text.size() != 8 && text.size() != 6) || !all_digits(text)) return false;
  const char* last_four = text.data() + text.size() - 4;
  const int month = two_digits(last_four);
  const int day = two_digits(last_four + 2);
  if (month < 1 || month > 12 || day < 1) return false;
  static constexpr std::int8_t kDays[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (day > kDays[month - 1]) return false;
  if (month != 2 || day < 29) return true;
  const int short_year = two_digits(last_four - 2);
  if (short_year != 0 || text.size() == 6) return short_year % 4 == 0;
  return two_digits(text.data()) % 4 == 0;
}

// Exact millionths; false for what is no number, or too large, or finer.
inline bool to_millionths(std::string_view text, std::int64_t& value) {
  value = 0;
  int places = -1;
  const bool negative = text.starts_with('-');
  bool any = false;
  for (std::size_t i = negative ? 1 : 0; i < text.size(); ++i) {
    if (text[i] == '.' && places < 0) {
      places = 0;
      continue;
    }
    if (!is_digit(text[i]) || value > 900'000'000'000'000'000) return false;
    any = true;
    if (places >= 6) {
      if (text[i] != '0') return false;
      continue;
    }
    if (places >= 0) ++places;
    value = value * 10 + (text[i] - '0');
  }
  for (int place = places < 0 ? 0 : places; place < 6; ++place) {
    if (__builtin_mul_overflow(value, 10, &value)) return false;
  }
  if (negative) value = -value;
  return any;
}

// The last digit of a GTIN or SSCC: weights 3 and 1 from the right.
inline bool has_check_digit(std::string_view digits) {
  if (!all_digits(digits)) return false;
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const int digit = digits[digits.size() - 1 - i] - '0';
    sum += i % 2 == 0 ? digit : digit * 3;
  }
  return sum % 10 == 0;
}

}  // namespace proofload::edi
