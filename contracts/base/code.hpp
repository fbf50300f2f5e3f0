// contracts/base/code.hpp — a short code of a code list (unit of measure, currency), held in place.
//
// Shape    at most N printable characters, upper case by custom; compared by text.
#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <string_view>

namespace proofload {

template <std::size_t N, class Tag>
class Code {
 public:
  constexpr Code() = default;
  // Longer text is cut; contracts bound the length before it gets here.
  constexpr explicit Code(std::string_view text) {
    std::copy_n(text.begin(), std::min(N, text.size()), characters_.begin());
  }
  constexpr std::string_view text() const {
    std::size_t size = 0;
    while (size < N && characters_[size] != '\0') ++size;
    return {characters_.data(), size};
  }
  constexpr bool empty() const { return characters_[0] == '\0'; }
  friend constexpr auto operator<=>(const Code&, const Code&) = default;

 private:
  std::array<char, N> characters_{};
};

using Unit = Code<3, struct UnitTag>;  // X12 element 355: EA each, CA case, PL pallet, LB pound
using Currency = Code<3, struct CurrencyTag>;  // ISO 4217

inline constexpr Unit kEach{"EA"};
inline constexpr Unit kPound{"LB"};
inline constexpr Currency kDollar{"USD"};

}  // namespace proofload
