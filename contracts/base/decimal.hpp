// contracts/base/decimal.hpp — exact decimal text to and from scaled integers.
//
// Shape    a value v with p places is the text of v / 10^p: decimal text "47.558" with 6 places is
//          47558000.
// Errors   no digits, other characters, more places than asked for that are not 0, overflow.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "contracts/base/result.hpp"

namespace proofload {

Result<std::int64_t> parse_decimal(std::string_view text, int places);

// Without trailing zeros or a trailing point: "10", "47.558", "-0.5".
void append_decimal(std::string& out, std::int64_t value, int places);

inline std::string format_decimal(std::int64_t value, int places) {
  std::string out;
  append_decimal(out, value, places);
  return out;
}

// a * b / c, exact before the division, rounded half away from zero. Requires c > 0; CHECKs
// overflow.
std::int64_t multiply_divide(std::int64_t a, std::int64_t b, std::int64_t c);

}  // namespace proofload
