#include "contracts/base/decimal.hpp"

#include <array>
#include <charconv>

#include "contracts/base/check.hpp"

namespace proofload {

Result<std::int64_t> parse_decimal(std::string_view text, int places) {
  const auto bad = [&] { return fail("'" + std::string(text) + "' is no decimal number"); };
  const auto too_large = [&] { return fail("'" + std::string(text) + "' is too large"); };
  std::string_view rest = text;
  const bool negative = rest.starts_with('-');
  if (negative || rest.starts_with('+')) rest.remove_prefix(1);
  std::int64_t value = 0;  // below zero, where there is room for one more
  int seen_places = -1;  // -1 before the point
  bool any = false;
  for (const char c : rest) {
    if (c == '.') {
      if (seen_places >= 0) return bad();
      seen_places = 0;
      continue;
    }
    if (c < '0' || c > '9') return bad();
    any = true;
    if (seen_places >= places) {
      if (c != '0') {
        return fail("'" + std::string(text) + "' has more than " + std::to_string(places) +
                    " decimal places");
      }
      continue;
    }
    if (seen_places >= 0) ++seen_places;
    if (__builtin_mul_overflow(value, 10, &value) ||
        __builtin_sub_overflow(value, c - '0', &value)) {
      return too_large();
    }
  }
  if (!any) return bad();
  for (int place = seen_places < 0 ? 0 : seen_places; place < places; ++place) {
    if (__builtin_mul_overflow(value, 10, &value)) return too_large();
  }
  if (!negative && __builtin_sub_overflow(0, value, &value)) return too_large();
  return value;
}

void append_decimal(std::string& out, std::int64_t value, int places) {
  std::array<char, 24> digits;
  const bool negative = value < 0;
  const auto bits = static_cast<std::uint64_t>(value);
  const std::uint64_t magnitude = negative ? 0 - bits : bits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), magnitude).ptr;
  std::string_view text(digits.data(), static_cast<std::size_t>(end - digits.data()));
  if (negative) out += '-';
  const auto width = static_cast<std::size_t>(places);
  std::string_view whole =
      text.size() > width ? text.substr(0, text.size() - width) : std::string_view("0");
  const std::size_t zeros = text.size() < width ? width - text.size() : 0;
  std::string_view fraction = text.size() > width ? text.substr(text.size() - width) : text;
  while (!fraction.empty() && fraction.back() == '0') fraction.remove_suffix(1);
  out += whole;
  if (width == 0 || fraction.empty()) return;
  out += '.';
  out.append(zeros, '0');
  out += fraction;
}

std::int64_t multiply_divide(std::int64_t a, std::int64_t b, std::int64_t c) {
  CHECK(c > 0, "a positive divisor");
  __extension__ using Wide = __int128;
  const Wide product = Wide{a} * b;
  const Wide half = c / 2;
  const Wide rounded = (product >= 0 ? product + half : product - half) / c;
  CHECK(rounded == static_cast<std::int64_t>(rounded), "an amount within 64 bits");
  return static_cast<std::int64_t>(rounded);
}

}  // namespace proofload
