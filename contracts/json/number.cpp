#include "contracts/json/number.hpp"

#include <algorithm>
#include <charconv>

#include "contracts/base/hash.hpp"

namespace proofload::json {
namespace {

__extension__ using Wide = unsigned __int128;

std::uint64_t multiply_modulo(std::uint64_t a, std::uint64_t b, std::uint64_t m) {
  return static_cast<std::uint64_t>(Wide{a} * b % m);
}

std::uint64_t power_of_ten_modulo(std::int64_t k, std::uint64_t m) {
  std::uint64_t result = 1 % m;
  for (std::uint64_t base = 10 % m; k > 0; k >>= 1, base = multiply_modulo(base, base, m)) {
    if ((k & 1) != 0) result = multiply_modulo(result, base, m);
  }
  return result;
}

}  // namespace

Number::Number(std::string_view text) {
  const bool minus = text.starts_with('-');
  if (minus) text.remove_prefix(1);
  if (const std::size_t e = text.find_first_of("eE"); e != std::string_view::npos) {
    std::string_view exponent = text.substr(e + 1);
    if (exponent.starts_with('+')) exponent.remove_prefix(1);
    std::from_chars(exponent.data(), exponent.data() + exponent.size(), exponent_);
    text = text.substr(0, e);
  }
  if (const std::size_t point = text.find('.'); point != std::string_view::npos) {
    exponent_ -= static_cast<std::int64_t>(text.size() - point - 1);
  }
  while (!text.empty() && (text.front() == '0' || text.front() == '.')) text.remove_prefix(1);
  bool point = text.find('.') != std::string_view::npos;
  while (!text.empty() && (text.back() == '0' || text.back() == '.')) {
    if (text.back() == '0') ++exponent_;
    point = point && text.back() != '.';
    text.remove_suffix(1);
  }
  text_ = text;
  digits_ = static_cast<std::int64_t>(text.size()) - (point ? 1 : 0);
  negative_ = minus && digits_ > 0;
  if (digits_ == 0) exponent_ = 0;
}

template <class Visit>
void Number::each_digit(Visit visit) const {
  for (const char c : text_) {
    if (c != '.') visit(static_cast<std::uint64_t>(c - '0'));
  }
}

std::strong_ordering operator<=>(const Number& a, const Number& b) {
  const auto sign = [](const Number& n) { return n.is_zero() ? 0 : n.negative_ ? -1 : 1; };
  if (sign(a) != sign(b)) return sign(a) <=> sign(b);
  const auto magnitude = [&]() -> std::strong_ordering {
    if (a.digits_ + a.exponent_ != b.digits_ + b.exponent_) {
      return a.digits_ + a.exponent_ <=> b.digits_ + b.exponent_;
    }
    // The same power of ten leads: digit by digit, the points skipped.
    std::size_t i = 0;
    std::size_t j = 0;
    while (true) {
      if (i < a.text_.size() && a.text_[i] == '.') ++i;
      if (j < b.text_.size() && b.text_[j] == '.') ++j;
      if (i == a.text_.size() || j == b.text_.size()) break;
      if (a.text_[i] != b.text_[j]) return a.text_[i] <=> b.text_[j];
      ++i;
      ++j;
    }
    return a.digits_ <=> b.digits_;
  };
  return sign(a) < 0 ? 0 <=> magnitude() : magnitude();
}

std::uint64_t Number::magnitude_modulo(std::uint64_t m, std::int64_t k) const {
  std::uint64_t rest = 0;
  each_digit([&](std::uint64_t digit) {
    rest = static_cast<std::uint64_t>((Wide{rest} * 10 + digit) % m);
  });
  return multiply_modulo(rest, power_of_ten_modulo(k, m), m);
}

std::uint64_t Number::hash() const {
  std::uint64_t hash = negative_ ? 1 : 0;
  each_digit([&](std::uint64_t digit) { hash = combine(hash, digit); });
  return combine(hash, static_cast<std::uint64_t>(exponent_));
}

std::optional<std::uint64_t> Number::digits_value() const {
  if (digits_ > 18) return std::nullopt;
  std::uint64_t value = 0;
  each_digit([&](std::uint64_t digit) { value = value * 10 + digit; });
  return value;
}

std::optional<Divisor> Divisor::of(const Number& number) {
  const auto digits = number.digits_value();
  if (!digits || number.is_zero() || number.is_negative()) return std::nullopt;
  Divisor divisor;
  divisor.digits_ = *digits;
  divisor.exponent_ = number.exponent();
  return divisor;
}

bool Divisor::divides(const Number& number) const {
  if (number.is_zero()) return true;
  const std::int64_t k = number.exponent() - exponent_;
  // Below the divisor's last place: the number's last digit is not 0, so ten does not divide its
  // digits.
  if (k < 0) return false;
  return number.magnitude_modulo(digits_, k) == 0;
}

}  // namespace proofload::json
